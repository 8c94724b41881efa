#pragma once

#include "api/developer.h"
#include "service/store/database.h"

// The rows of developer_usage: how often credentials were used, by account and day (UTC).
namespace service::developer {

inline constexpr int longestUsage = 90; // days that are kept, and told

// Days since 1970-01-01.
qint64 dayOf(core::Time time);

// Nothing where the account is gone.
void addUsage(store::Transaction& transaction, const QString& accountId, qint64 day, qint64 calls,
              qint64 refused);
// Today and the days before: as many items as days.
api::Usage usageOf(store::Transaction& transaction, const QString& accountId, int days, core::Time now);
// For a job that runs from time to time.
void removeOldUsage(store::Transaction& transaction, core::Time now);

} // namespace service::developer
