#include "ui/shell/email_code_page.h"

#include "ui/look/metrics.h"
#include "ui/widgets/code_entry.h"
#include "ui/widgets/countdown.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/password_field.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui::shell {

namespace {

// The question that an error is about, by its name in the request; empty where it is about none.
QString questionOf(const core::Error& error) {
    switch (error.id) {
    case core::ErrorId::EmailInvalid:
        return u"email"_s;
    case core::ErrorId::CodeWrong:
    case core::ErrorId::CodeExpired:
    case core::ErrorId::CodeUsed:
        return u"code"_s;
    case core::ErrorId::WeakPassword:
        return u"password"_s;
    case core::ErrorId::NameInvalid:
        return u"name"_s;
    case core::ErrorId::TimeZoneInvalid:
        return u"organization.time_zone"_s;
    default:
        return error.fields.isEmpty() ? QString() : error.fields.constFirst().field;
    }
}

} // namespace

EmailCodePage::EmailCodePage(EntryPresenter::Step step, EntryPresenter* presenter, QWidget* parent)
    : EntryPage(presenter, parent)
    , m_step(step)
    , m_email(new QLineEdit)
    , m_emailField(new widgets::FormField(m_email))
    , m_code(new widgets::CodeEntry)
    , m_codeField(new widgets::FormField(m_code))
    , m_resend(new widgets::Countdown)
    , m_password(new widgets::PasswordField(widgets::PasswordField::Kind::New))
    , m_details(new QWidget) {
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_email->setMaxLength(254);
    m_codeField->setTrailing(m_resend);
    auto* column = new QVBoxLayout(m_details);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space::m);
    m_details->hide();
    body()->addWidget(m_emailField);
    body()->addWidget(m_details);
    m_questions.insert(u"email"_s, m_emailField);
    addQuestion(u"code"_s, m_codeField);

    connect(next(), &QPushButton::clicked, this, &EmailCodePage::goOn);
    connect(back(), &QPushButton::clicked, this, &EmailCodePage::goBack);
    connect(m_email, &QLineEdit::returnPressed, this, &EmailCodePage::goOn);
    connect(m_email, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_emailField->clearError();
        this->presenter()->setEmail(text.trimmed());
    });
    connect(m_code, &QLineEdit::textEdited, m_codeField, &widgets::FormField::clearError);
    connect(m_resend, &widgets::Countdown::resendRequested, this, &EmailCodePage::resendCode);
    connect(presenter, &EntryPresenter::changed, this, [this] {
        if (isShown()) {
            redraw();
        }
    });
    connect(this, &EntryPage::retryRequested, this, [this] { flow()->retry(); });
}

void EmailCodePage::addQuestion(const QString& name, widgets::FormField* field) {
    m_questions.insert(name, field);
    addToDetails(field);
}

void EmailCodePage::addToDetails(QWidget* widget) {
    m_details->layout()->addWidget(widget);
}

QString EmailCodePage::email() const {
    return m_email->text().trimmed();
}

void EmailCodePage::enter() {
    if (!isOnDetails()) {
        m_email->setText(presenter()->email());
    }
    redraw();
    (isOnDetails() ? static_cast<QWidget*>(m_code) : m_email)->setFocus();
}

void EmailCodePage::goOn() {
    if (isOnDetails()) {
        complete();
    } else if (email().isEmpty()) {
        m_emailField->showError({core::ErrorId::EmailInvalid, {}, {}});
    } else {
        presenter()->setEmail(email());
        sendCode(email());
    }
}

void EmailCodePage::goBack() {
    if (isOnDetails()) {
        correctEmail();
        m_email->setFocus();
    } else {
        presenter()->goTo(m_step == EntryPresenter::Step::SignUp ? EntryPresenter::Step::Where
                                                                 : EntryPresenter::Step::SignIn);
    }
}

bool EmailCodePage::isAnswered(const QString& name, const QString& answer) {
    const bool there = name == "code"_L1 ? m_code->isComplete() : !answer.trimmed().isEmpty();
    if (!there) {
        m_questions.value(name)->showError({core::ErrorId::BadRequest, {}, {{name, u"required"_s, {}}}});
    }
    return there;
}

void EmailCodePage::redraw() {
    const bool details = isOnDetails();
    const bool justSent = details && m_details->isHidden();
    m_emailField->setHidden(details);
    m_details->setHidden(!details);
    m_resend->setSeconds(flow()->resendIn());
    setBusy(flow()->isBusy() || presenter()->isAdding());
    if (justSent) {
        m_code->clear();
        m_code->setFocus();
    }
    retranslate();
    showErrors();
}

void EmailCodePage::showErrors() {
    if (flow()->error() == m_shownError) {
        return;
    }
    m_shownError = flow()->error();
    clearErrors();
    if (!m_shownError || takeError(*m_shownError)) {
        return;
    }
    if (widgets::FormField* field = m_questions.value(questionOf(*m_shownError))) {
        field->showError(*m_shownError);
    } else {
        showError(*m_shownError, flow()->canRetry());
    }
}

void EmailCodePage::clearErrors() {
    for (widgets::FormField* field : std::as_const(m_questions)) {
        field->clearError();
    }
    clearBanner();
}

void EmailCodePage::retranslate() {
    m_emailField->setLabel(tr("Email"));
    m_codeField->setLabel(tr("Verification code"));
    back()->setText(tr("Back"));
}

} // namespace ui::shell
