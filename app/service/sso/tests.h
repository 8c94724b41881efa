#pragma once

#include "api/sso_tests.h"
#include "service/http/router.h"
#include "service/sso/dependencies.h"

namespace service::sso {

// /v1/sso/services/{id}/tests: the owner walks the way of a sign-in, and sees what was found; nobody is
// signed in.
class Tests {
  public:
    static constexpr core::Duration lifetime = std::chrono::minutes(10);

    explicit Tests(const Dependencies& dependencies)
        : m_addresses(dependencies.publicUrl) {}

    // The routes refer to this object.
    void registerRoutes(http::Router& router);

    // The browser opened the test's URL: once. False where there is no such test, or it was opened before.
    static bool open(store::Transaction& transaction, const QString& serviceId, const QString& testId,
                     core::Time now);
    static void note(store::Transaction& transaction, const QString& testId, const api::SsoTest& found);
    static std::optional<api::SsoTest> find(store::Transaction& transaction, const QString& serviceId,
                                            const QString& testId, core::Time now);

    static void removeOld(store::Transaction& transaction, core::Time now);

  private:
    core::Result<api::SsoTestStart> start(store::Transaction& transaction,
                                          const http::Exchange& exchange) const;
    static core::Result<api::SsoTest> get(store::Transaction& transaction, const http::Exchange& exchange);

    Addresses m_addresses;
};

} // namespace service::sso
