#include "ui/shell/reset_page.h"

#include "ui/shell/entry_presenter.h"
#include "ui/widgets/code_entry.h"
#include "ui/widgets/countdown.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/password_field.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui::shell {

ResetPage::ResetPage(EntryPresenter* presenter, QWidget* parent)
    : EntryPage(presenter, parent)
    , m_email(new QLineEdit)
    , m_emailField(new widgets::FormField(m_email))
    , m_code(new widgets::CodeEntry)
    , m_codeField(new widgets::FormField(m_code))
    , m_resend(new widgets::Countdown)
    , m_password(new widgets::PasswordField(widgets::PasswordField::Kind::New)) {
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_email->setMaxLength(254);
    m_codeField->setTrailing(m_resend);
    body()->addWidget(m_emailField);
    body()->addWidget(m_codeField);
    body()->addWidget(m_password);
    m_codeField->hide();
    m_password->hide();

    connect(next(), &QPushButton::clicked, this, &ResetPage::goOn);
    connect(back(), &QPushButton::clicked, this, &ResetPage::goBack);
    connect(m_email, &QLineEdit::returnPressed, this, &ResetPage::goOn);
    connect(m_email, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_emailField->clearError();
        this->presenter()->setEmail(text.trimmed());
    });
    connect(m_code, &widgets::CodeEntry::confirmed, this, [this] { m_password->edit()->setFocus(); });
    connect(m_code, &QLineEdit::textEdited, m_codeField, &widgets::FormField::clearError);
    connect(m_password, &widgets::PasswordField::confirmed, this, &ResetPage::goOn);
    connect(m_resend, &widgets::Countdown::resendRequested, this,
            [this] { this->presenter()->passwordReset()->resend(); });
    connect(presenter, &EntryPresenter::changed, this, &ResetPage::redraw);
    connect(this, &EntryPage::retryRequested, this, [this] { this->presenter()->passwordReset()->retry(); });
    retranslate();
}

bool ResetPage::isOnCode() const {
    return presenter()->passwordReset()->state() == flows::PasswordReset::State::EnterCode;
}

void ResetPage::enter() {
    if (!isOnCode()) {
        m_email->setText(presenter()->email());
    }
    redraw();
    (isOnCode() ? static_cast<QWidget*>(m_code) : m_email)->setFocus();
}

void ResetPage::goOn() {
    flows::PasswordReset* flow = presenter()->passwordReset();
    if (!isOnCode()) {
        const QString email = m_email->text().trimmed();
        if (email.isEmpty()) {
            m_emailField->showError({core::ErrorId::EmailInvalid, {}, {}});
            return;
        }
        presenter()->setEmail(email);
        m_password->setKnownWords({email});
        flow->start(email);
    } else if (!m_code->isComplete()) {
        m_codeField->showError({core::ErrorId::BadRequest, {}, {{u"code"_s, u"required"_s, {}}}});
    } else if (m_password->password().isEmpty()) {
        m_password->showError({core::ErrorId::BadRequest, {}, {{u"password"_s, u"required"_s, {}}}});
    } else {
        flow->complete(m_code->code(), m_password->password());
    }
}

void ResetPage::goBack() {
    if (isOnCode()) {
        presenter()->passwordReset()->changeEmail();
        m_email->setFocus();
    } else {
        presenter()->goTo(EntryPresenter::Step::SignIn);
    }
}

widgets::FormField* ResetPage::fieldOf(const core::Error& error) const {
    switch (error.id) {
    case core::ErrorId::EmailInvalid:
        return m_emailField;
    case core::ErrorId::CodeWrong:
    case core::ErrorId::CodeExpired:
    case core::ErrorId::CodeUsed:
        return m_codeField;
    case core::ErrorId::WeakPassword:
        return m_password;
    default:
        break;
    }
    const QString field = error.fields.isEmpty() ? QString() : error.fields.first().field;
    return field == "email"_L1      ? m_emailField
           : field == "code"_L1     ? m_codeField
           : field == "password"_L1 ? m_password
                                    : nullptr;
}

void ResetPage::redraw() {
    if (presenter()->step() != EntryPresenter::Step::ResetPassword) {
        return;
    }
    const flows::PasswordReset* flow = presenter()->passwordReset();
    const bool code = isOnCode();
    const bool justSent = code && m_codeField->isHidden();
    m_emailField->setHidden(code);
    m_codeField->setHidden(!code);
    m_password->setHidden(!code);
    m_resend->setSeconds(flow->resendIn());
    setBusy(flow->isBusy());
    if (justSent) {
        m_code->clear();
        m_password->clear();
        m_code->setFocus();
    }
    retranslate();
    if (flow->error() == m_shownError) {
        return;
    }
    m_shownError = flow->error();
    m_emailField->clearError();
    m_codeField->clearError();
    m_password->clearError();
    clearBanner();
    if (!m_shownError) {
        return;
    }
    if (widgets::FormField* field = fieldOf(*m_shownError)) {
        field->showError(*m_shownError);
    } else {
        showError(*m_shownError, flow->canRetry());
    }
}

void ResetPage::retranslate() {
    const bool code = presenter()->step() == EntryPresenter::Step::ResetPassword && isOnCode();
    setTitle(tr("New password"));
    setLead(code ? tr("If %1 has an account, a code is on its way to it.")
                       .arg(presenter()->passwordReset()->email())
                 : tr("A verification code is sent to your address; with it you choose a new password. Every "
                      "session of "
                      "the account then ends."));
    m_emailField->setLabel(tr("Email"));
    m_codeField->setLabel(tr("Verification code"));
    m_password->setLabel(tr("New password"));
    next()->setText(code ? tr("Confirm") : tr("Next"));
    back()->setText(tr("Back"));
    setNote({});
}

} // namespace ui::shell
