#include "ui/shell/sso_sign_in_page.h"

#include "ui/look/controls.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"
#include "ui/shell/entry_presenter.h"
#include "ui/shell/sso_wait.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/moments.h"

#include <QDesktopServices>
#include <QFrame>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui::shell {

using State = flows::SsoSignIn::State;

SsoSignInPage::SsoSignInPage(EntryPresenter* presenter, QWidget* parent)
    : EntryPage(presenter, parent)
    , m_link(new QLineEdit)
    , m_linkField(new widgets::FormField(m_link))
    , m_email(new QLineEdit)
    , m_emailField(new widgets::FormField(m_email))
    , m_send(new QPushButton)
    , m_form(new QWidget)
    , m_wait(new SsoWait) {
    m_link->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_link->setMaxLength(4096);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_email->setMaxLength(254);
    m_emailField->setTrailing(m_send);
    auto* form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(look::space::l);
    form->addWidget(m_linkField);
    form->addWidget(m_emailField);
    body()->addWidget(m_form);
    body()->addWidget(m_wait);
    setTabOrder(m_link, next());
    setTabOrder(next(), m_email);
    setTabOrder(m_email, m_send);
    setTabOrder(m_send, back());
    connect(next(), &QPushButton::clicked, this, &SsoSignInPage::goOn);
    connect(back(), &QPushButton::clicked, this, &SsoSignInPage::goBack);
    connect(m_link, &QLineEdit::returnPressed, this, &SsoSignInPage::goOn);
    connect(m_link, &QLineEdit::textEdited, m_linkField, &widgets::FormField::clearError);
    connect(m_email, &QLineEdit::returnPressed, this, &SsoSignInPage::sendLinks);
    connect(m_email, &QLineEdit::textEdited, m_emailField, &widgets::FormField::clearError);
    connect(m_send, &QPushButton::clicked, this, &SsoSignInPage::sendLinks);
    connect(m_wait->openAgain(), &QPushButton::clicked, this, &SsoSignInPage::openBrowser);
    connect(this, &EntryPage::retryRequested, this, [this] { this->presenter()->sso()->retry(); });
    connect(presenter, &EntryPresenter::changed, this, &SsoSignInPage::redraw);
    retranslate();
}

void SsoSignInPage::enter() {
    m_link->setText(presenter()->ssoLink());
    m_email->setText(presenter()->email());
    m_shownError.reset();
    m_linkField->clearError();
    m_emailField->clearError();
    clearBanner();
    showStep();
}

State SsoSignInPage::state() const {
    return presenter()->step() == EntryPresenter::Step::Sso ? presenter()->sso()->state() : State::EnterLink;
}

void SsoSignInPage::goOn() {
    flows::SsoSignIn* flow = presenter()->sso();
    m_asksForLinks = false;
    flow->begin(m_link->text(), presenter()->email(), flows::SignIn::deviceName());
    if (flow->state() == State::AwaitBrowser) {
        openBrowser();
    }
}

void SsoSignInPage::goBack() {
    if (state() != State::EnterLink) {
        presenter()->sso()->cancel();
    } else {
        presenter()->goTo(EntryPresenter::Step::SignIn);
    }
}

void SsoSignInPage::sendLinks() {
    const QString email = m_email->text().trimmed();
    if (email.isEmpty()) {
        return m_emailField->showError({core::ErrorId::EmailInvalid, {}, {}});
    }
    m_asksForLinks = true;
    presenter()->setEmail(email);
    presenter()->sendSsoLinks(email);
}

void SsoSignInPage::openBrowser() {
    clearBanner();
    if (!QDesktopServices::openUrl(presenter()->sso()->browserUrl())) {
        showError({core::ErrorId::BrowserFailed, {}, {}}, false);
    }
}

void SsoSignInPage::redraw() {
    if (presenter()->step() != EntryPresenter::Step::Sso) {
        return;
    }
    const flows::SsoSignIn* flow = presenter()->sso();
    if (m_shownState != state()) {
        showStep();
    }
    setBusy(flow->isBusy() || presenter()->isAdding() || flow->state() == State::AwaitBrowser);
    m_send->setEnabled(!flow->isBusy());
    retranslate();
    if (flow->error() == m_shownError) {
        return;
    }
    m_shownError = flow->error();
    m_linkField->clearError();
    m_emailField->clearError();
    clearBanner();
    if (m_shownError && m_shownError->id != core::ErrorId::Cancelled) {
        tell(*m_shownError);
    }
}

void SsoSignInPage::showStep() {
    m_shownState = state();
    const bool asks = m_shownState == State::EnterLink;
    const bool waits = m_shownState == State::AwaitBrowser;
    m_form->setVisible(asks);
    m_wait->setVisible(waits);
    next()->setVisible(asks);
    setBusy(!asks);
    m_wait->setLink(presenter()->sso()->browserUrl().toString(QUrl::FullyEncoded));
    retranslate();
    if (!asks) {
        (waits ? m_wait->openAgain() : back())->setFocus();
    } else if (m_link->text().isEmpty()) {
        m_link->setFocus();
    } else {
        next()->setFocus();
    }
}

void SsoSignInPage::tell(const core::Error& error) {
    const bool ofField = !error.fields.isEmpty() || error.id == core::ErrorId::EmailInvalid;
    if (error.id == core::ErrorId::SsoLinkInvalid) {
        m_linkField->showError(error);
    } else if (m_asksForLinks && ofField) {
        m_emailField->showError(error);
    } else {
        showError(error, presenter()->sso()->canRetry());
    }
}

void SsoSignInPage::retranslate() {
    const bool asks = state() == State::EnterLink;
    const bool waits = state() == State::AwaitBrowser;
    const flows::SsoSignIn* flow = presenter()->sso();
    setTitle(asks ? tr("Continue with SSO") : waits ? tr("Go on in the browser") : tr("Signing in…"));
    setLead(waits   ? tr("Sign in there with your identity provider; this window then goes on by itself.")
            : !asks ? tr("Your identity provider knows you.")
            : presenter()->place().local ? tr("To the private service of this computer")
                                         : tr("To %1").arg(presenter()->placeName()));
    m_linkField->setLabel(tr("Login link"));
    m_linkField->setHelp(tr("You have it from whoever set up SSO for your company."));
    m_emailField->setLabel(tr("No login link? Have it sent to your e-mail"));
    m_emailField->setHelp(
        flow->linksSentTo().isEmpty()
            ? QString()
            : tr("If %1 can use SSO here, the links are on their way.").arg(flow->linksSentTo()));
    m_send->setText(tr("Send the links"));
    m_wait->retranslate();
    next()->setText(tr("Continue in the browser"));
    back()->setText(!asks ? tr("Cancel") : tr("Back"));
    //: %1: a time of day
    setNote(waits ? tr("It waits for the browser until %1.").arg(widgets::whenText(flow->waitsUntil()))
                  : QString());
}

} // namespace ui::shell
