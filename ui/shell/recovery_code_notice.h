#pragma once

#include "accounts/account_session.h"
#include "ui/widgets/banner.h"

namespace ui::shell {

// After a sign-in by a recovery code: that it is used up, and how many are left.
class RecoveryCodeNotice : public widgets::Banner {
    Q_OBJECT
  public:
    explicit RecoveryCodeNotice(accounts::AccountSession* session, QWidget* parent = nullptr);

    // Shows itself once the account was fetched again: the cache still counts the code.
    void announceUse();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void tell();
    void retranslate();

    accounts::AccountSession* m_session;
    QPushButton* m_close;
};

} // namespace ui::shell
