#pragma once

#include "ui/account/account_presenter.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace ui::widgets {
class GuardedAction;
class Pill;
} // namespace ui::widgets

namespace ui::account {

class NameRow;

// Who this account is: login e-mail, phone, name, Amazon account.
class AccountCard : public widgets::Card {
    Q_OBJECT
  public:
    AccountCard(AccountPresenter* presenter, QWidget* parent = nullptr);
    void refresh();

  Q_SIGNALS:
    void changeRequested(api::ContactChannel channel);
    void bspRequested();
    void ordersRequested(); // of the Amazon account

  private:
    void refreshPhone();
    QString underWayNote(api::ContactChannel channel) const;

    AccountPresenter* m_presenter;
    widgets::CardRow* m_email;
    widgets::CardRow* m_phone;
    widgets::CardRow* m_name;
    widgets::CardRow* m_amazon;
    widgets::Pill* m_verified;
    widgets::GuardedAction* m_changeEmail;
    widgets::GuardedAction* m_changePhone;
    QPushButton* m_orders;
    NameRow* m_nameRow;
};

} // namespace ui::account
