#include "ui/account/account_page.h"

#include "ui/account/account_card.h"
#include "ui/account/account_overview.h"
#include "ui/account/account_presenter.h"
#include "ui/account/activity_page.h"
#include "ui/account/contact_change_dialog.h"
#include "ui/account/export_dialog.h"
#include "ui/account/reset_password_dialog.h"
#include "ui/account/security_card.h"
#include "ui/account/sessions_page.h"
#include "ui/account/unrecognized_dialog.h"
#include "ui/deletion/deletion_card.h"
#include "ui/deletion/deletion_page.h"
#include "ui/two_factor/recovery_codes_dialog.h"
#include "ui/two_factor/removal_dialog.h"
#include "ui/two_factor/setup_dialog.h"

#include <QPushButton>

namespace ui::account {

AccountPage::AccountPage(accounts::AccountSession* session, accounts::Authenticator* authenticator,
                         accounts::Deletions* deletions, QWidget* parent)
    : QStackedWidget(parent)
    , m_presenter(new AccountPresenter(session, this))
    , m_authenticator(authenticator)
    , m_deletions(deletions)
    , m_overview(new AccountOverview(m_presenter, this)) {
    addWidget(m_overview);
    connect(m_overview, &AccountOverview::signInRequested, this, &AccountPage::signInRequested);
    connect(m_overview->accountCard(), &AccountCard::bspRequested, this, &AccountPage::bspRequested);
    connect(m_overview->accountCard(), &AccountCard::changeRequested, this, &AccountPage::changeContact);
    connect(m_overview->accountCard(), &AccountCard::ordersRequested, this, &AccountPage::ordersRequested);
    const SecurityCard* security = m_overview->securityCard();
    connect(security, &SecurityCard::resetRequested, this, &AccountPage::resetPassword);
    connect(security, &SecurityCard::setUpTwoFactorRequested, this, [this] { setUpTwoFactor(false); });
    connect(security, &SecurityCard::replaceAuthenticatorRequested, this, [this] { setUpTwoFactor(true); });
    connect(security, &SecurityCard::removeTwoFactorRequested, this, &AccountPage::removeTwoFactor);
    connect(security, &SecurityCard::newRecoveryCodesRequested, this, &AccountPage::renewRecoveryCodes);
    connect(security, &SecurityCard::sessionsRequested, this, &AccountPage::showSessions);
    connect(security, &SecurityCard::activityRequested, this, &AccountPage::showActivity);
    connect(security, &SecurityCard::exportRequested, this, &AccountPage::exportData);
    m_overview->deletionCard()->setHidden(deletions == nullptr);
    connect(m_overview->deletionCard()->button(), &QPushButton::clicked, this, &AccountPage::showDeletion);
}

accounts::AccountSession* AccountPage::session() const {
    return m_presenter->session();
}

void AccountPage::refresh() {
    m_presenter->refresh();
}

void AccountPage::showOverview() {
    setCurrentWidget(m_overview);
}

void AccountPage::showSessions() {
    if (m_sessions == nullptr) {
        m_sessions = new SessionsPage(new SessionsPresenter(session(), this), this);
        addWidget(m_sessions);
        connect(m_sessions, &widgets::ListPage::backRequested, this,
                [this] { goBack(m_overview->securityCard()->sessionsButton()); });
    }
    setCurrentWidget(m_sessions);
    m_sessions->backButton()->setFocus();
}

void AccountPage::showActivity() {
    if (m_activity == nullptr) {
        m_activity = new ActivityPage(new ActivityPresenter(session(), this), this);
        addWidget(m_activity);
        connect(m_activity, &widgets::ListPage::backRequested, this,
                [this] { goBack(m_overview->securityCard()->activityButton()); });
        connect(m_activity, &ActivityPage::unrecognized, this, &AccountPage::secure);
    }
    setCurrentWidget(m_activity);
    m_activity->backButton()->setFocus();
}

void AccountPage::showDeletion() {
    using deletion::DeletionPage;
    if (m_deletion == nullptr) {
        auto* presenter = new deletion::DeletionPresenter(session(), this);
        m_deletion = new DeletionPage(presenter, *m_deletions, this);
        addWidget(m_deletion);
        connect(m_deletion, &DeletionPage::backRequested, this,
                [this] { goBack(m_overview->deletionCard()->button()); });
        connect(m_deletion, &DeletionPage::exportRequested, this, &AccountPage::exportData);
        connect(m_deletion, &DeletionPage::organizationRequested, this, &AccountPage::organizationRequested);
        connect(m_deletion, &DeletionPage::ssoServiceRequested, this, &AccountPage::ssoServiceRequested);
        connect(m_deletion, &DeletionPage::ordersRequested, this, &AccountPage::ordersRequested);
        connect(m_deletion, &DeletionPage::forgottenPassword, this, &AccountPage::forgottenPasswordRequested);
    }
    setCurrentWidget(m_deletion);
    m_deletion->backButton()->setFocus();
}

void AccountPage::goBack(QWidget* button) {
    showOverview();
    button->setFocus();
    m_presenter->refreshSummaries();
}

void AccountPage::changeContact(api::ContactChannel channel) {
    auto* dialog = new ContactChangeDialog(session(), channel, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ContactChangeDialog::forgottenPassword, this, &AccountPage::forgottenPasswordRequested);
    connect(dialog, &QDialog::finished, m_presenter, &AccountPresenter::refresh);
    dialog->open();
}

void AccountPage::resetPassword() {
    auto* dialog = new ResetPasswordDialog(session(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ResetPasswordDialog::forgottenPassword, this, &AccountPage::forgottenPasswordRequested);
    connect(dialog, &QDialog::accepted, m_overview, [this] {
        showOverview(); // also where the activity led to it
        m_overview->tell(tr("The login password was changed. Your other sessions have ended."));
    });
    dialog->open();
}

void AccountPage::secure(const api::ActivityEvent& unrecognized) {
    auto* dialog = new UnrecognizedDialog(session(), unrecognized, window());
    connect(dialog, &QDialog::accepted, this, &AccountPage::resetPassword);
    dialog->open();
}

void AccountPage::setUpTwoFactor(bool replaces) {
    using two_factor::SetupDialog;
    auto* dialog =
        new SetupDialog(session(), replaces ? SetupDialog::Kind::Replace : SetupDialog::Kind::SetUp,
                        widgets::accountNamed(session()), m_authenticator, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SetupDialog::forgottenPassword, this, &AccountPage::forgottenPasswordRequested);
    connect(dialog, &QDialog::finished, m_presenter, &AccountPresenter::refresh);
    connect(dialog, &QDialog::accepted, m_overview, [this, replaces] {
        m_overview->tell(replaces ? tr("The authenticator was replaced. The old one no longer counts.")
                                  : tr("Two-factor authentication is on."));
    });
    dialog->open();
}

void AccountPage::removeTwoFactor() {
    auto* dialog = new two_factor::RemovalDialog(session(), widgets::accountNamed(session()), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, m_presenter, &AccountPresenter::refresh);
    connect(dialog, &QDialog::accepted, m_overview,
            [this] { m_overview->tell(tr("Two-factor authentication is off.")); });
    dialog->open();
}

void AccountPage::exportData() {
    auto* dialog = new ExportDialog(session(), window());
    connect(dialog, &ExportDialog::forgottenPassword, this, &AccountPage::forgottenPasswordRequested);
    connect(dialog, &QDialog::finished, m_presenter, &AccountPresenter::refreshSummaries);
    dialog->open();
}

void AccountPage::renewRecoveryCodes() {
    using two_factor::RecoveryCodesDialog;
    auto* dialog = new RecoveryCodesDialog(session(), widgets::accountNamed(session()), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RecoveryCodesDialog::forgottenPassword, this, &AccountPage::forgottenPasswordRequested);
    connect(dialog, &QDialog::finished, m_presenter, &AccountPresenter::refresh);
    connect(dialog, &QDialog::accepted, m_overview,
            [this] { m_overview->tell(tr("There are new recovery codes. The old ones no longer work.")); });
    dialog->open();
}

} // namespace ui::account
