#pragma once

#include "core/result.h"
#include "service/limits/limits.h"

#include <QHash>
#include <QString>

#include <mutex>

namespace service::http {

// Counts the requests that come without a session, by network. The count is the database's, which replicas
// share, but it is asked for several requests at a time and not at all for a network that has used up its
// allowance: a flood must not become a flood of writes. What a replica took and did not use is lost to that
// network until the window ends. Thread safe.
class NetworkMeter {
  public:
    NetworkMeter(store::Database& database, const limits::Limits& limits)
        : m_database(database)
        , m_limits(limits) {}

    // too_many_requests where there is no room.
    core::Result<void> take(const QString& address, core::Time now);

  private:
    struct Lease {
        int left = 0;
        bool exhausted = false; // nothing more to be had in this window
        core::Time ends;
    };
    enum class Known { Granted, Exhausted, Nothing };
    Known fromLease(const QString& network, core::Time now);
    void ask(const QString& network, core::Time now);

    store::Database& m_database;
    const limits::Limits& m_limits;
    std::mutex m_leasesGuard;
    std::mutex m_askingGuard; // one asks the database at a time; those who waited find what it got
    QHash<QString, Lease> m_leases;
};

} // namespace service::http
