#pragma once

#include "api/deletion.h"
#include "core/result.h"

#include <QList>

#include <functional>
#include <optional>

namespace accounts {

class Sqlite;

// The deletion of an account that is about to be asked for: noted before the call goes out, so that whatever
// ends this program or the network can be asked about afterwards.
struct DeletionIntent {
    QString accountId; // AccountEntry::id
    QByteArray key;    // the Idempotency-Key of the call
    core::Time begunAt;
    QString authenticatorEntry; // that goes with the account; empty: none

    friend bool operator==(const DeletionIntent&, const DeletionIntent&) = default;
};

// The receipt of a deletion, until the person has put it away. On disk it names nobody.
struct KeptReceipt {
    api::DeletionReceipt receipt;
    QString server;  // "center.example.com"; empty: this computer
    QString account; // "Alice Martin — alice@example.com"; empty after a restart
};

// Both, in the registry's file. What is noted here has reached the disk when the call returns: it must
// outlive the power. Every operation: storage_failed{path, reason}.
class DeletionTable {
  public:
    explicit DeletionTable(Sqlite& sqlite)
        : m_sqlite(sqlite) {}

    core::Result<QList<DeletionIntent>> intents() const; // the oldest first
    std::optional<DeletionIntent> intent(const QString& accountId) const;
    core::Result<void> begin(const DeletionIntent& intent);
    core::Result<void> drop(const QString& accountId);
    // In one step: the receipt is kept, the intent has gone, and the account is marked for its removal.
    core::Result<void> conclude(const QString& accountId, const KeptReceipt& receipt);

    core::Result<QList<KeptReceipt>> receipts() const; // the oldest first
    core::Result<void> putAway(const QString& receiptId);

  private:
    core::Result<void> durably(const std::function<core::Result<void>()>& write);

    Sqlite& m_sqlite;
};

} // namespace accounts
