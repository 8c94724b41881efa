#pragma once

#include "accounts/account_session.h"

#include <QStackedWidget>

namespace ui::developer {

class DeliveriesPage;
class DeliveriesPresenter;
class DeveloperOverview;
class DeveloperPresenter;

// The tab "Developer information" of one account: its overview, and inside it Deliveries with Back. The
// session has to outlive it.
class DeveloperPage : public QStackedWidget {
    Q_OBJECT
  public:
    explicit DeveloperPage(accounts::AccountSession* session, QWidget* parent = nullptr);

    accounts::AccountSession* session() const;

  public Q_SLOTS:
    void refresh(); // F5

  Q_SIGNALS:
    void forgottenPasswordRequested(); // from a dialog that asks for the password

  private:
    void saveCallback();
    void removeCallback();
    void showDeliveries(const QString& id);

    DeveloperPresenter* m_presenter;
    DeliveriesPresenter* m_deliveries;
    DeveloperOverview* m_overview;
    DeliveriesPage* m_deliveriesPage = nullptr; // made when it is first shown
};

} // namespace ui::developer
