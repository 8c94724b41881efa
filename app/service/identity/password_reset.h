#pragma once

#include "api/identity.h"
#include "service/http/router.h"
#include "service/identity/dependencies.h"

namespace service::identity {

// POST /v1/password-resets, …/{id}/complete. A reset lives for an hour and ends every session of the account.
// One for an address without an account behaves the same to the caller, and nobody is written to.
class PasswordReset {
  public:
    explicit PasswordReset(const Dependencies& dependencies)
        : m_with(dependencies) {}

    void registerRoutes(http::Router& router);
    // Those under way for the account are good for nothing any more; but for one that is just coming to its
    // end.
    static void cancelAll(store::Transaction& transaction, const QString& accountId,
                          const QString& keptId = {});
    static void removeOld(store::Transaction& transaction, core::Time now);

  private:
    struct Pending;
    core::Result<http::Reply> start(http::Exchange& exchange, const api::StartPasswordReset& body) const;
    core::Result<http::Reply> complete(http::Exchange& exchange,
                                       const api::CompletePasswordReset& body) const;
    core::Result<void> prove(store::Transaction& transaction, const http::Exchange& exchange,
                             const Pending& pending, const api::CompletePasswordReset& body) const;

    Dependencies m_with;
};

} // namespace service::identity
