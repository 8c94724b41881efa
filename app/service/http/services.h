#pragma once

#include "core/clock.h"
#include "service/http/exchange.h"
#include "service/http/kept_replies.h"
#include "service/http/network_meter.h"

namespace service::http {

// What every exchange shares. Made by main; outlives the server.
class Services {
  public:
    Services(store::Database& data, const keys::MasterKeys& keys, const limits::Limits& limits,
             const core::Clock& time, SessionGuard& sessions, DevKeyGuard& integrations)
        : database(data)
        , clock(time)
        , guard(sessions)
        , devKeys(integrations)
        , keptReplies(keys)
        , networkMeter(data, limits) {}

    store::Database& database;
    const core::Clock& clock;
    SessionGuard& guard;
    DevKeyGuard& devKeys;
    const KeptReplies keptReplies;
    NetworkMeter networkMeter;
};

} // namespace service::http
