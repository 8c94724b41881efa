#pragma once

#include "ui/account/account_presenter.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace ui::widgets {
class GuardedAction;
class Pill;
} // namespace ui::widgets

namespace ui::account {

// What keeps the account safe: password, two-factor authentication, where it is signed in, what happened;
// and what is held about it, to take along.
class SecurityCard : public widgets::Card {
    Q_OBJECT
  public:
    SecurityCard(AccountPresenter* presenter, QWidget* parent = nullptr);
    void refresh();

    QPushButton* sessionsButton() const { return m_showSessions; }
    QPushButton* activityButton() const { return m_showActivity; }

  Q_SIGNALS:
    void resetRequested();
    void setUpTwoFactorRequested();
    void replaceAuthenticatorRequested();
    void removeTwoFactorRequested();
    void newRecoveryCodesRequested();
    void sessionsRequested();
    void activityRequested();
    void exportRequested();

  private:
    void refreshTwoFactor();
    void refreshRecoveryCodes();
    QString sessionsText() const;
    QString activityText() const;

    AccountPresenter* m_presenter;
    widgets::CardRow* m_password;
    widgets::CardRow* m_twoFactor;
    widgets::CardRow* m_recoveryCodes;
    widgets::CardRow* m_sessions;
    widgets::CardRow* m_activity;
    widgets::CardRow* m_data;
    widgets::Pill* m_twoFactorState;
    widgets::Pill* m_fewCodes;
    widgets::GuardedAction* m_reset;
    widgets::GuardedAction* m_setUp;
    widgets::GuardedAction* m_replace;
    widgets::GuardedAction* m_remove;
    widgets::GuardedAction* m_newCodes;
    QPushButton* m_showSessions;
    QPushButton* m_showActivity;
    widgets::GuardedAction* m_export;
};

} // namespace ui::account
