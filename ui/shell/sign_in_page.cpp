#include "ui/shell/sign_in_page.h"

#include "ui/look/controls.h"
#include "ui/look/metrics.h"
#include "ui/shell/entry_presenter.h"
#include "ui/shell/lost_factor.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/second_factor_field.h"

#include <QHBoxLayout>
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
    , m_create(new QPushButton)
    , m_sso(new QPushButton)
    , m_second(new widgets::SecondFactorField)
    , m_lost(new LostFactor(presenter)) {
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_email->setMaxLength(254);
    look::setKind(m_forgotten, look::Kind::Link);
    m_password->setCorner(m_forgotten);
    body()->addWidget(m_emailField);
    body()->addWidget(m_password);
    body()->addWidget(m_sso, 0, Qt::AlignLeft);
    body()->addWidget(m_second);
    body()->addWidget(m_lost);
    m_second->hide();
    m_lost->hide();
    buttons()->insertWidget(2, m_create);
    // The corner comes before its field in reading order, but nobody tabs to it on the way to the password.
    setTabOrder(m_email, m_password->edit());
    setTabOrder(m_password->edit(), next());
    setTabOrder(next(), m_create);
    setTabOrder(m_create, m_sso);
    setTabOrder(m_sso, m_forgotten);
    setTabOrder(m_forgotten, back());
    connectFields();
    retranslate();
}

void SignInPage::connectFields() {
    connect(next(), &QPushButton::clicked, this, &SignInPage::goOn);
    connect(back(), &QPushButton::clicked, this, &SignInPage::goBack);
    connect(m_password, &widgets::PasswordField::confirmed, this, &SignInPage::goOn);
    connect(m_second, &widgets::SecondFactorField::confirmed, this, &SignInPage::goOn);
    connect(m_second, &widgets::SecondFactorField::methodChanged, this,
            [this] { presenter()->signIn()->clearError(); });
    connect(m_email, &QLineEdit::returnPressed, this, [this] { m_password->edit()->setFocus(); });
    connect(m_email, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_emailField->clearError();
        presenter()->setEmail(text.trimmed());
    });
    connect(m_forgotten, &QPushButton::clicked, this,
            [this] { presenter()->goTo(EntryPresenter::Step::ResetPassword); });
    connect(m_create, &QPushButton::clicked, this,
            [this] { presenter()->goTo(EntryPresenter::Step::SignUp); });
    connect(m_sso, &QPushButton::clicked, this, [this] { presenter()->goTo(EntryPresenter::Step::Sso); });
    connect(presenter(), &EntryPresenter::changed, this, &SignInPage::redraw);
    connect(presenter(), &EntryPresenter::codeOffered, m_second, &widgets::SecondFactorField::offerCode);
    connect(presenter(), &EntryPresenter::codeExpected, m_second, &widgets::SecondFactorField::expectCode);
    connect(this, &EntryPage::retryRequested, this, [this] { presenter()->signIn()->retry(); });
}

void SignInPage::enter() {
    presenter()->signIn()->backToPassword();
    m_email->setText(presenter()->email());
    m_password->clear();
    m_shownError.reset();
    clearBanner();
    showStep();
    if (presenter()->passwordWasReset()) {
        showGood(tr("Your password is changed, and every session has ended. Sign in with the new one."));
    }
    (m_email->text().isEmpty() ? static_cast<QWidget*>(m_email) : m_password->edit())->setFocus();
}

bool SignInPage::isOnSecondFactor() const {
    return presenter()->step() == EntryPresenter::Step::SignIn &&
           presenter()->signIn()->state() == flows::SignIn::State::EnterSecondFactor;
}

void SignInPage::goOn() {
    if (!isOnSecondFactor()) {
        signIn();
    } else if (m_second->check()) {
        presenter()->signIn()->answer(m_second->value());
    }
}

void SignInPage::goBack() {
    if (isOnSecondFactor() && presenter()->signIn()->isThroughSso()) {
        presenter()->goTo(EntryPresenter::Step::Sso);
    } else if (isOnSecondFactor()) {
        presenter()->signIn()->backToPassword();
    } else {
        presenter()->goTo(EntryPresenter::Step::Where);
    }
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
    const bool done =
        flow->state() == flows::SignIn::State::Done; // the page stays until the account is shown
    if (!done && m_second->isHidden() == isOnSecondFactor()) {
        showStep();
    }
    if (flow->error() == m_shownError) {
        return;
    }
    m_shownError = flow->error();
    m_password->clearError();
    m_emailField->clearError();
    m_second->clearError();
    clearBanner();
    if (m_shownError) {
        tell(*m_shownError, flow->canRetry());
    }
}

void SignInPage::showStep() {
    const bool second = isOnSecondFactor();
    m_emailField->setHidden(second);
    m_password->setHidden(second);
    m_create->setHidden(second);
    m_sso->setHidden(second);
    m_second->setHidden(!second);
    m_lost->setHidden(!second);
    m_lost->fold();
    m_password->clear();
    m_second->clear();
    retranslate();
    if (second) {
        m_second->setMethods(presenter()->signIn()->methods());
        presenter()->wantCode();
    }
    (second ? static_cast<QWidget*>(m_second) : m_password->edit())->setFocus();
}

void SignInPage::tell(const core::Error& error, bool canRetry) {
    if (isOnSecondFactor() && flows::isAboutTheCode(error)) {
        m_second->showError(error);
    } else if (error.id == core::ErrorId::InvalidCredentials) {
        m_password->showError(error);
        m_password->edit()->selectAll();
    } else if (error.id == core::ErrorId::EmailInvalid) {
        m_emailField->showError(error);
    } else {
        showError(error, canRetry);
    }
}

void SignInPage::retranslate() {
    const bool second = isOnSecondFactor();
    const bool throughSso = second && presenter()->signIn()->isThroughSso();
    setTitle(second ? tr("Two-factor authentication") : tr("Sign in"));
    setLead(throughSso ? tr("Your identity provider knows you. This account also wants its second "
                            "factor.")
            : second   ? tr("For %1").arg(presenter()->signIn()->email())
            : presenter()->place().local ? tr("To the private service of this computer")
                                         : tr("To %1").arg(presenter()->placeName()));
    m_emailField->setLabel(tr("Email"));
    m_password->setLabel(tr("Password"));
    m_forgotten->setText(tr("Forgotten password?"));
    m_create->setText(tr("Create account"));
    m_sso->setText(tr("Continue with SSO"));
    m_lost->retranslate();
    next()->setText(second ? tr("Confirm") : tr("Sign in"));
    back()->setText(tr("Back"));
    setNote(presenter()->keychainMayAsk() ? tr("To keep you signed in, this program uses the system’s "
                                               "keychain, which may ask for your permission.")
                                          : QString());
}

} // namespace ui::shell
