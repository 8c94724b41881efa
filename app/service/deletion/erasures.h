#pragma once

#include "service/deletion/dependencies.h"
#include "service/deletion/outbox_files.h"
#include "service/store/database.h"

#include <mutex>

namespace service::deletion {

// What is still to be done once a deletion is committed: its messages in the outbox folder go, and the
// database is written anew where it would leave deleted rows readable. That it is due stands in the database,
// written by the deletion itself, so that a restart goes on with it. Thread safe.
class Erasures {
  public:
    // Up to this size the database is written anew before the deletion is answered: that takes well under a
    // second. A larger one is left to the job.
    static constexpr qint64 smallDatabase = 64 * 1024 * 1024;

    explicit Erasures(const Dependencies& dependencies)
        : m_with(dependencies) {}

    // In the transaction of the deletion. isBeingSent: a message about the person may be in the hands of a
    // sender, which writes it down after this has looked: it is looked for once more.
    void add(store::Transaction& transaction, const QString& id, const OutboxFiles& files, bool isBeingSent,
             core::Time now) const;

    // Everything that is due, whatever the size of the database. What fails is due again.
    void finish();
    // The same where the database is small; otherwise only the messages. True where nothing is left.
    bool finishSoon();

  private:
    struct Due {
        QString id;
        OutboxFiles files;
        bool isLast; // nothing more will come to the outbox
    };
    QList<Due> due() const;
    bool finish(bool large);

    Dependencies m_with;
    std::mutex m_working; // one at a time
};

} // namespace service::deletion
