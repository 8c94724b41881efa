#pragma once

#include "api/identity.h"
#include "service/http/router.h"
#include "service/identity/dependencies.h"
#include "service/identity/verification_codes.h"

namespace service::identity {

// POST /v1/registrations, …/{id}/resend, …/{id}/complete. A registration lives for an hour. One for an
// address that has an account behaves the same to the caller, with a code that nobody can know; the mail
// tells its reader that there is an account.
class Registration {
  public:
    explicit Registration(const Dependencies& dependencies)
        : m_with(dependencies) {}

    void registerRoutes(http::Router& router);
    static void removeOld(store::Transaction& transaction, core::Time now);

  private:
    struct Pending;
    core::Result<http::Reply> start(http::Exchange& exchange, const api::StartRegistration& body) const;
    core::Result<http::Reply> resend(http::Exchange& exchange) const;
    core::Result<http::Reply> complete(http::Exchange& exchange, const api::CompleteRegistration& body) const;
    core::Result<api::Session> open(store::Transaction& transaction, http::Exchange& exchange,
                                    const Pending& pending, const api::CompleteRegistration& checked,
                                    const QString& passwordHash) const;
    core::Result<void> roomForMessage(store::Transaction& transaction, const http::Exchange& exchange,
                                      const QString& email) const;
    void send(store::Transaction& transaction, const Pending& pending, const VerificationCodes::Code& code,
              core::Time now) const;

    Dependencies m_with;
};

} // namespace service::identity
