#include "ui/shell/sign_in_page.h"

#include "ui/look/controls.h"
#include "ui/look/metrics.h"
#include "ui/shell/entry_presenter.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/password_field.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::shell {

SignInPage::SignInPage(EntryPresenter* presenter, QWidget* parent)
    : EntryPage(presenter, parent)
    , m_email(new QLineEdit)
    , m_emailField(new widgets::FormField(m_email))
    , m_password(new widgets::PasswordField(widgets::PasswordField::Kind::Present))
    , m_forgotten(new QPushButton)
    , m_create(new QPushButton) {
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_email->setMaxLength(254);
    look::setKind(m_forgotten, look::Kind::Link);
    m_password->setCorner(m_forgotten);
    body()->addWidget(m_emailField);
    body()->addWidget(m_password);
    buttons()->insertWidget(2, m_create);
    // The corner comes before its field in reading order, but nobody tabs to it on the way to the password.
    setTabOrder(m_email, m_password->edit());
    setTabOrder(m_password->edit(), next());
    setTabOrder(next(), m_create);
    setTabOrder(m_create, m_forgotten);
    setTabOrder(m_forgotten, back());

    connect(next(), &QPushButton::clicked, this, &SignInPage::signIn);
    connect(m_password, &widgets::PasswordField::confirmed, this, &SignInPage::signIn);
    connect(m_email, &QLineEdit::returnPressed, this, [this] { m_password->edit()->setFocus(); });
    connect(m_email, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_emailField->clearError();
        this->presenter()->setEmail(text.trimmed());
    });
    connect(m_forgotten, &QPushButton::clicked, this,
            [this] { this->presenter()->goTo(EntryPresenter::Step::ResetPassword); });
    connect(m_create, &QPushButton::clicked, this,
            [this] { this->presenter()->goTo(EntryPresenter::Step::SignUp); });
    connect(back(), &QPushButton::clicked, this,
            [this] { this->presenter()->goTo(EntryPresenter::Step::Where); });
    connect(presenter, &EntryPresenter::changed, this, &SignInPage::redraw);
    connect(this, &EntryPage::retryRequested, this, [this] { this->presenter()->signIn()->retry(); });
    retranslate();
}

void SignInPage::enter() {
    m_email->setText(presenter()->email());
    m_password->clear();
    m_shownError.reset();
    clearBanner();
    retranslate();
    if (presenter()->passwordWasReset()) {
        showGood(tr("Your password is changed, and every session has ended. Sign in with the new one."));
    }
    (m_email->text().isEmpty() ? static_cast<QWidget*>(m_email) : m_password->edit())->setFocus();
}

void SignInPage::signIn() {
    const QString email = m_email->text().trimmed();
    if (email.isEmpty()) {
        m_emailField->showError({core::ErrorId::EmailInvalid, {}, {}});
        return;
    }
    if (m_password->password().isEmpty()) {
        m_password->edit()->setFocus();
        return;
    }
    presenter()->setEmail(email);
    presenter()->signIn()->signIn(email, m_password->password(), flows::SignIn::deviceName());
}

void SignInPage::redraw() {
    if (presenter()->step() != EntryPresenter::Step::SignIn) {
        return;
    }
    const flows::SignIn* flow = presenter()->signIn();
    setBusy(flow->isBusy() || presenter()->isAdding());
    if (flow->error() == m_shownError) {
        return;
    }
    m_shownError = flow->error();
    m_password->clearError();
    m_emailField->clearError();
    clearBanner();
    if (!m_shownError) {
        return;
    }
    if (m_shownError->id == core::ErrorId::InvalidCredentials) {
        m_password->showError(*m_shownError);
        m_password->edit()->selectAll();
    } else if (m_shownError->id == core::ErrorId::EmailInvalid) {
        m_emailField->showError(*m_shownError);
    } else {
        showError(*m_shownError, flow->canRetry());
    }
}

void SignInPage::retranslate() {
    setTitle(tr("Sign in"));
    setLead(presenter()->place().local ? tr("To the private service of this computer")
                                       : tr("To %1").arg(presenter()->placeName()));
    m_emailField->setLabel(tr("Email"));
    m_password->setLabel(tr("Password"));
    m_forgotten->setText(tr("Forgotten password?"));
    m_create->setText(tr("Create account"));
    next()->setText(tr("Sign in"));
    back()->setText(tr("Back"));
    setNote(presenter()->keychainMayAsk() ? tr("To keep you signed in, this program uses the system’s "
                                               "keychain, which may ask for your permission.")
                                          : QString());
}

} // namespace ui::shell
