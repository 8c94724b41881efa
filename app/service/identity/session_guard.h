#pragma once

#include "service/http/exchange.h"

namespace service::identity {

// Sessions of people, by their bearer token. One query a call.
class SessionGuard final : public http::SessionGuard {
  public:
    core::Result<http::Caller> check(store::Transaction& transaction, const QByteArray& bearerToken,
                                     const http::Request& request, core::Time now, bool writing) override;
    core::Error stepUpRequired(store::Transaction& transaction, const http::Caller& caller) override;
    bool useIsDue(store::Transaction& transaction, const http::Caller& caller, core::Time now) override;
};

} // namespace service::identity
