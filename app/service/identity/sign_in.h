#pragma once

#include "api/identity.h"
#include "service/http/router.h"
#include "service/identity/accounts.h"
#include "service/identity/dependencies.h"

namespace service::identity {

class Challenges;

// POST /v1/sessions: where a password is proven, and a challenge given where a second factor has to follow.
// Failures are counted by account and device (known or not) and by network, successes are not; so whoever
// guesses elsewhere can't lock the owner's devices out.
class SignIn {
  public:
    SignIn(const Dependencies& dependencies, const Challenges& challenges)
        : m_with(dependencies)
        , m_challenges(challenges) {}

    void registerRoutes(http::Router& router);

  private:
    struct Attempt;
    core::Result<http::Reply> signIn(http::Exchange& exchange, const api::SignIn& body) const;
    core::Result<Attempt> admit(store::Transaction& transaction, const http::Exchange& exchange,
                                const api::SignIn& body) const;
    http::Reply enter(store::Transaction& transaction, const http::Exchange& exchange, const Holder& holder,
                      const api::SignIn& body) const;
    // isThere: the account still is.
    core::Error refuse(store::Transaction& transaction, const http::Exchange& exchange,
                       const Attempt& attempt, bool isThere) const;

    Dependencies m_with;
    const Challenges& m_challenges;
};

} // namespace service::identity
