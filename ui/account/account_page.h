#pragma once

#include "accounts/account_session.h"
#include "accounts/authenticator.h"
#include "accounts/deletions.h"
#include "api/activity.h"
#include "api/contact.h"

#include <QStackedWidget>

namespace ui::deletion {
class DeletionPage;
}

namespace ui::account {

class AccountOverview;
class AccountPresenter;
class ActivityPage;
class ActivityPresenter;
class SessionsPage;
class SessionsPresenter;

// The tab "Account information" of one account: its overview, and inside it Sessions, Activity and the
// deletion with Back. The session, and the authenticator and the deletions where there are any, have to
// outlive it.
class AccountPage : public QStackedWidget {
    Q_OBJECT
  public:
    explicit AccountPage(accounts::AccountSession* session, accounts::Authenticator* authenticator = nullptr,
                         accounts::Deletions* deletions = nullptr, QWidget* parent = nullptr);

    accounts::AccountSession* session() const;

  public Q_SLOTS:
    void refresh(); // F5
    void showOverview();
    void showSessions();
    void showActivity();
    void showDeletion();

  Q_SIGNALS:
    void bspRequested();               // "What is BSP?"
    void signInRequested();            // again, with this account's e-mail
    void forgottenPasswordRequested(); // from a dialog that asks for the password
    // Where what stands in the way of a deletion is resolved.
    void organizationRequested(const QString& id);
    void ssoServiceRequested(const QString& id);
    void ordersRequested();

  private:
    void changeContact(api::ContactChannel channel);
    void resetPassword();
    void secure(const api::ActivityEvent& unrecognized);
    void setUpTwoFactor(bool replaces);
    void removeTwoFactor();
    void renewRecoveryCodes();
    void exportData();
    void goBack(QWidget* button);

    AccountPresenter* m_presenter;
    accounts::Authenticator* m_authenticator;
    accounts::Deletions* m_deletions;
    AccountOverview* m_overview;
    SessionsPage* m_sessions = nullptr; // made when first shown
    ActivityPage* m_activity = nullptr;
    deletion::DeletionPage* m_deletion = nullptr;
};

} // namespace ui::account
