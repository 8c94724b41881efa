#pragma once

#include "service/activity/activity.h"
#include "service/http/exchange.h"

namespace service::organizations {

// In the caller's activity: something about the organization of this name. Who else took part is not told
// there.
void record(store::Transaction& transaction, const http::Exchange& exchange, const char* kind,
            const QString& organization);
// In that of somebody else whom it concerns, who did not do it.
void recordFor(store::Transaction& transaction, const QString& accountId, const char* kind,
               const QString& organization, core::Time now);

} // namespace service::organizations
