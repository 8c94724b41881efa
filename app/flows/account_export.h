#pragma once

#include "flows/proven_flow.h"

#include <QString>

namespace flows {

// Everything that the service holds about the account, as a ZIP in a file of this computer. While it comes it
// is NAME.part, which is gone again where it does not come to its end.
class AccountExport : public ProvenFlow {
    Q_OBJECT
  public:
    explicit AccountExport(accounts::AccountSession* session, QObject* parent = nullptr);
    ~AccountExport() override; // ends it

    // What has that name is replaced. storage_failed{reason} where it can't be written there
    void start(const api::StepUp& proof, const QString& file);

    // How far it is, once records come. total: as the service said; records: about, never more than that.
    struct Progress {
        qint64 records = 0;
        qint64 total = 0;
        qint64 bytes = 0;
        friend bool operator==(const Progress&, const Progress&) = default;
    };
    const std::optional<Progress>& progress() const { return m_progress; }

    bool isDone() const { return m_done; }
    QString file() const { return m_file; }

  private:
    client::Call<api::Empty> begin(client::Connection& connection);

    QString m_file;
    std::optional<Progress> m_progress;
    bool m_done = false;
};

} // namespace flows
