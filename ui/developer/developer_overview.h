#pragma once

#include "accounts/dev_secret_store.h"
#include "ui/developer/developer_presenter.h"

#include <QTimer>
#include <QWidget>

namespace ui::widgets {
class Banner;
class ScrollColumn;
} // namespace ui::widgets

namespace ui::developer {

class CallbackCard;
class CredentialsCard;
class DeliveriesCard;
class DeliveriesPresenter;

// The developer information page itself: its cards in a column.
class DeveloperOverview : public QWidget {
    Q_OBJECT
  public:
    // All of these outlive it.
    DeveloperOverview(DeveloperPresenter* presenter, accounts::DevSecretStore& store,
                      DeliveriesPresenter* deliveries, QWidget* parent = nullptr);

    CredentialsCard* credentialsCard() const { return m_credentials; }
    CallbackCard* callbackCard() const { return m_callback; }
    DeliveriesCard* deliveriesCard() const { return m_deliveries; }
    // Says in the open that something was done.
    void tell(const QString& text);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void refresh();

    DeveloperPresenter* m_presenter;
    widgets::ScrollColumn* m_column;
    widgets::Banner* m_news;
    CredentialsCard* m_credentials;
    CallbackCard* m_callback;
    DeliveriesCard* m_deliveries;
    QTimer m_minute; // "4 minutes ago" goes on
};

} // namespace ui::developer
