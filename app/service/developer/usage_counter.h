#pragma once

#include "core/time.h"
#include "service/store/database.h"

#include <QString>

#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace service::developer {

// Counts calls by account and day without a word to the database: a job writes what was counted every second,
// and so does the end. What a killed process had not written is lost. Thread safe.
class UsageCounter {
  public:
    // Accounts and days that wait to be written; further ones are not counted while the database is away.
    static constexpr std::size_t most = 20'000;

    struct Use {
        QString accountId;
        int version = 1; // of the secret in force
        bool isRefused = false;
        core::Time at;
        QString address;
    };
    void count(const Use& use);

    // What was counted, into the database. What could not be written is kept for the next time; throws
    // DatabaseError.
    void write(store::Database& database);

  private:
    using Place = std::pair<QString, qint64>; // account and day: sorted, so that replicas lock in one order
    struct LastUse {
        int version = 1;
        core::Time at;
        QString address;
    };
    struct Tally {
        qint64 calls = 0;
        qint64 refused = 0;
        std::optional<LastUse> last;

        void add(const Tally& more);
    };
    using Tallies = std::map<Place, Tally>;
    static void writeOne(store::Transaction& transaction, const Place& place, const Tally& tally);
    static void writeSome(store::Database& database, Tallies& tallies);

    std::mutex m_guard;
    std::mutex m_writing; // one writes at a time
    Tallies m_tallies;
};

} // namespace service::developer
