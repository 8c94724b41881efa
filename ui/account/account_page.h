#pragma once

#include "accounts/account_session.h"
#include "accounts/authenticator.h"
#include "api/contact.h"

#include <QStackedWidget>

namespace ui::account {

class AccountOverview;
class AccountPresenter;
class ActivityPage;
class ActivityPresenter;
class SessionsPage;
class SessionsPresenter;

// The tab "Account information" of one account: its overview, and inside it Sessions and Activity with Back.
// The session, and the authenticator where there is one, have to outlive it.
class AccountPage : public QStackedWidget {
    Q_OBJECT
  public:
    explicit AccountPage(accounts::AccountSession* session, accounts::Authenticator* authenticator = nullptr,
                         QWidget* parent = nullptr);

    accounts::AccountSession* session() const;

  public Q_SLOTS:
    void refresh(); // F5
    void showOverview();
    void showSessions();
    void showActivity();

  Q_SIGNALS:
    void bspRequested();               // "What is BSP?"
    void signInRequested();            // again, with this account's e-mail
    void forgottenPasswordRequested(); // from a dialog that asks for the password

  private:
    void changeContact(api::ContactChannel channel);
    void resetPassword();
    void setUpTwoFactor(bool replaces);
    void removeTwoFactor();
    void renewRecoveryCodes();
    void exportData();
    void goBack(QWidget* button);

    AccountPresenter* m_presenter;
    accounts::Authenticator* m_authenticator;
    AccountOverview* m_overview;
    SessionsPage* m_sessions = nullptr; // made when first shown
    ActivityPage* m_activity = nullptr;
};

} // namespace ui::account
