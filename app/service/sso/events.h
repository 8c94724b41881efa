#pragma once

#include "service/activity/activity.h"
#include "service/http/exchange.h"

namespace service::sso {

// In the caller's activity: something about the service of this name.
void record(store::Transaction& transaction, const http::Exchange& exchange, const char* kind,
            const QString& service, QJsonObject more = {});

} // namespace service::sso
