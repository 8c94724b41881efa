#pragma once

#include "accounts/dev_secret_store.h"
#include "ui/developer/developer_presenter.h"

namespace ui::developer {

// What the card of the credentials shows beside what the page knows: how often they were used, where the
// DevSecret is kept on this computer, and whether it is old.
class CredentialsPresenter : public QObject {
    Q_OBJECT
  public:
    static constexpr int usageDays = 30;

    // Both outlive it.
    CredentialsPresenter(DeveloperPresenter* page, accounts::DevSecretStore& store,
                         QObject* parent = nullptr);

    DeveloperPresenter* page() const { return m_page; }
    accounts::DevSecretStore& store() const { return m_store; }
    const std::optional<api::Usage>& usage() const { return m_usage; } // of the last 30 days
    qint64 calls() const;
    qint64 refused() const;

    accounts::DevSecretStore::Place place() const;
    std::optional<accounts::DevSecretStore::Known> known() const;
    // Why the DevSecret can't be shown now; empty: it can. Without the service, what is kept is shown.
    QString hindranceToShow() const;

    // From this age in days on a reset is recommended; 0: never.
    void setReminderDays(int days);
    int reminderDays() const { return m_reminderDays; }
    int ageInDays() const; // of the DevSecret, by this computer's clock
    bool isOld() const { return m_reminderDays > 0 && ageInDays() >= m_reminderDays; }

  Q_SIGNALS:
    void changed();

  private:
    void fetchUsage();
    QString accountId() const;

    DeveloperPresenter* m_page;
    accounts::DevSecretStore& m_store;
    std::optional<api::Usage> m_usage;
    int m_reminderDays = 0;
};

} // namespace ui::developer
