#pragma once

#include "api/identity.h"
#include "service/http/router.h"
#include "service/identity/dependencies.h"

namespace service::identity {

// POST /v1/sessions and POST /v1/step-up: where a password is proven. Failures are counted by account and
// device (known or not) and by network, successes are not; so whoever guesses elsewhere can't lock the
// owner's devices out.
class SignIn {
  public:
    explicit SignIn(const Dependencies& dependencies)
        : m_with(dependencies) {}

    void registerRoutes(http::Router& router);

  private:
    struct Attempt;
    core::Result<http::Reply> signIn(http::Exchange& exchange, const api::SignIn& body) const;
    core::Result<http::Reply> stepUp(http::Exchange& exchange, const api::StepUp& body) const;
    core::Result<Attempt> admit(store::Transaction& transaction, const http::Exchange& exchange,
                                const api::SignIn& body) const;
    core::Error refuse(store::Transaction& transaction, const http::Exchange& exchange,
                       const Attempt& attempt) const;

    Dependencies m_with;
};

} // namespace service::identity
