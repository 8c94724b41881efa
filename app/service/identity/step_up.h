#pragma once

#include "api/identity.h"
#include "service/http/router.h"
#include "service/identity/accounts.h"
#include "service/identity/dependencies.h"

namespace service::identity {

// POST /v1/step-up: who is signed in proves again who they are, with a second factor where the account has
// one, with the password where it has none. Wrong ones are counted by session.
class StepUp {
  public:
    explicit StepUp(const Dependencies& dependencies)
        : m_with(dependencies) {}

    void registerRoutes(http::Router& router);

    // What this account can show.
    static QList<api::StepUpMethod> methods(const Holder& holder);

  private:
    core::Result<http::Reply> stepUp(http::Exchange& exchange, const api::StepUp& body) const;
    core::Result<http::Reply> byPassword(http::Exchange& exchange, const api::StepUp& body) const;
    core::Result<http::Reply> bySecondFactor(http::Exchange& exchange, const api::StepUp& body) const;

    Dependencies m_with;
};

} // namespace service::identity
