#pragma once

#include "api/developer.h"
#include "service/developer/dependencies.h"
#include "service/developer/dev_key_guard.h"
#include "service/http/router.h"

namespace service::developer {

// Developer information: the credentials of an account's integrations, and how they are used.
class Developer {
  public:
    explicit Developer(const Dependencies& dependencies)
        : m_with(dependencies)
        , m_credentials(dependencies.keys)
        , m_guard(m_credentials, m_usage) {}
    Developer(const Developer&) = delete;
    Developer& operator=(const Developer&) = delete;

    http::DevKeyGuard& guard() { return m_guard; }
    const DevCredentials& credentials() const { return m_credentials; }

    // The routes refer to this object.
    void registerRoutes(http::Router& router);

    // What was counted since, into the database: for a job that runs every second.
    void writeUsage() { m_usage.write(m_with.database); }
    // At the end, when no call runs any more.
    void stop();
    // For a job that runs from time to time.
    static void removeOld(store::Transaction& transaction, core::Time now);

  private:
    core::Result<http::Reply> show(http::Exchange& exchange) const;
    core::Result<api::DevSecret> reveal(store::Transaction& transaction,
                                        const http::Exchange& exchange) const;
    core::Result<api::DevSecret> reset(store::Transaction& transaction, const http::Exchange& exchange) const;

    Dependencies m_with;
    DevCredentials m_credentials;
    UsageCounter m_usage;
    DevKeyGuard m_guard;
};

} // namespace service::developer
