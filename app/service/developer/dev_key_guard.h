#pragma once

#include "service/developer/dev_credentials.h"
#include "service/developer/usage_counter.h"
#include "service/http/exchange.h"

namespace service::developer {

// Integrations, by DevKey and DevSecret. One query a call and nothing remembered: a secret that was reset is
// wrong at the very next call, on whichever replica. Each check counts as a use.
class DevKeyGuard final : public http::DevKeyGuard {
  public:
    DevKeyGuard(const DevCredentials& credentials, UsageCounter& usage)
        : m_credentials(credentials)
        , m_usage(usage) {}

    core::Result<http::Caller> check(store::Transaction& transaction, const http::BasicCredentials& given,
                                     const http::Request& request, core::Time now) override;

  private:
    const DevCredentials& m_credentials;
    UsageCounter& m_usage;
};

} // namespace service::developer
