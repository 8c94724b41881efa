#pragma once

#include "service/store/database.h"

namespace service::activity {

inline constexpr core::Duration keptFor = std::chrono::hours(24 * 400);

// Events older than that, in short transactions, so that writers wait for none of them. Beside the end of
// their account nothing else ever changes or removes one.
void removeOld(store::Database& database, core::Time now);

} // namespace service::activity
