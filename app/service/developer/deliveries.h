#pragma once

#include "api/developer.h"
#include "service/http/router.h"

#include <functional>

namespace service::limits {
class Limits;
}

namespace service::developer {

// Test events to the callback URL in force, and what became of them.
class Deliveries {
  public:
    // wake: called after a commit that queued one. What is referred to outlives it.
    Deliveries(const limits::Limits& limits, std::function<void()> wake)
        : m_limits(limits)
        , m_wake(std::move(wake)) {}

    // The routes refer to this object.
    void registerRoutes(http::Router& router);

  private:
    core::Result<api::CallbackDelivery> sendTestEvent(store::Transaction& transaction,
                                                      const http::Exchange& exchange,
                                                      api::CallbackEvent event) const;
    core::Result<api::CallbackDelivery> redeliver(store::Transaction& transaction,
                                                  const http::Exchange& exchange) const;
    // The URL in force, where one more may be sent there: wrong_state, too_many_requests.
    core::Result<QString> target(store::Transaction& transaction, const http::Exchange& exchange) const;

    const limits::Limits& m_limits;
    std::function<void()> m_wake;
};

} // namespace service::developer
