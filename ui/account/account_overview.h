#pragma once

#include "ui/account/account_presenter.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace ui::deletion {
class DeletionCard;
}

namespace ui::widgets {
class Banner;
class ScrollColumn;
} // namespace ui::widgets

namespace ui::account {

class AccountCard;
class SecurityCard;

// The account information page itself: its cards in a column, and above them what stands in the way, if
// anything does.
class AccountOverview : public QWidget {
    Q_OBJECT
  public:
    AccountOverview(AccountPresenter* presenter, QWidget* parent = nullptr);

    AccountCard* accountCard() const { return m_account; }
    SecurityCard* securityCard() const { return m_security; }
    deletion::DeletionCard* deletionCard() const { return m_deletion; }
    // Says in the open that something was done: "The login password was changed."
    void tell(const QString& text);

  Q_SIGNALS:
    void signInRequested();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void refresh();
    void refreshBanner();

    AccountPresenter* m_presenter;
    widgets::ScrollColumn* m_column;
    widgets::Banner* m_banner;
    QPushButton* m_retry;
    QPushButton* m_signIn;
    widgets::Banner* m_news;
    QLabel* m_age;
    AccountCard* m_account;
    SecurityCard* m_security;
    deletion::DeletionCard* m_deletion; // alone, and last
    QTimer m_minute;                    // "4 minutes ago" goes on
};

} // namespace ui::account
