#pragma once

#include "ui/amazon/amazon_presenter.h"

#include <QStackedWidget>

namespace ui::amazon {

class Introduction;
class OrdersView;

// The tab "Amazon orders" of one account: how an AWS account is bound, or the orders of the one that is.
// Looks for what is new while it is visible, and when the window comes to the front.
class AmazonPage : public QStackedWidget {
    Q_OBJECT
  public:
    explicit AmazonPage(accounts::AccountSession* session, QWidget* parent = nullptr);

    AmazonPresenter* presenter() { return m_presenter; }
    void refresh(); // F5
    // An AWS account was bound, or an order came to the others: shows them and says so.
    void showBound(const api::AmazonBinding& binding);
    QByteArray columns() const;
    void setColumns(const QByteArray& state);

  Q_SIGNALS:
    void codeRequested(); // "Enter a code"
    void columnsChanged();

  protected:
    bool event(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    void follow();

    AmazonPresenter* m_presenter;
    Introduction* m_introduction;
    OrdersView* m_orders;
};

} // namespace ui::amazon
