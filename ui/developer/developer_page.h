#pragma once

#include "accounts/account_session.h"
#include "accounts/dev_secret_store.h"

#include <QStackedWidget>

namespace ui::developer {

class DeliveriesPage;
class DeliveriesPresenter;
class DeveloperOverview;
class DeveloperPresenter;

// The tab "Developer information" of one account: its overview, and inside it Deliveries with Back. The
// session and the store have to outlive it.
class DeveloperPage : public QStackedWidget {
    Q_OBJECT
  public:
    DeveloperPage(accounts::AccountSession* session, accounts::DevSecretStore& store,
                  QWidget* parent = nullptr);

    accounts::AccountSession* session() const;
    // From this age in days on a reset of the DevSecret is recommended; 0: never.
    void setReminderDays(int days);

  public Q_SLOTS:
    void refresh(); // F5

  Q_SIGNALS:
    void forgottenPasswordRequested(); // from a dialog that asks for the password
    void devKeyLearned(const QString& devKey);

  private:
    void saveCallback();
    void removeCallback();
    void showDeliveries(const QString& id);
    void openSecret(bool resets);

    accounts::DevSecretStore& m_store;
    DeveloperPresenter* m_presenter;
    DeliveriesPresenter* m_deliveries;
    DeveloperOverview* m_overview;
    DeliveriesPage* m_deliveriesPage = nullptr; // made when it is first shown
};

} // namespace ui::developer
