#pragma once

#include "api/identity.h"
#include "service/http/router.h"
#include "service/identity/accounts.h"
#include "service/identity/dependencies.h"
#include "service/identity/sessions.h"

namespace service::identity {

// Sign-ins whose password was right, or that came through SSO: POST /v1/challenges/{id} shows the second
// factor and opens the session. A challenge is good for one session and ten minutes; its id, as secret as a
// token, is hashed at rest, and what it keeps of the device's token only the id opens.
class Challenges {
  public:
    static constexpr core::Duration lifetime = std::chrono::minutes(10);

    explicit Challenges(const Dependencies& dependencies)
        : m_with(dependencies) {}

    void registerRoutes(http::Router& router);

    api::Challenge issue(store::Transaction& transaction, const Holder& holder, const Device& device,
                         core::Time now, const std::optional<QString>& ssoServiceId = {}) const;

    static void removeOld(store::Transaction& transaction, core::Time now);

  private:
    struct Open;
    std::optional<Open> load(store::Transaction& transaction, const QString& id, core::Time now) const;
    core::Result<api::Session> answer(store::Transaction& transaction, http::Exchange& exchange,
                                      const api::SecondFactor& body) const;

    Dependencies m_with;
};

// What an account with two-factor authentication can show.
QList<api::SecondFactorMethod> secondFactorMethods(const Holder& holder);

} // namespace service::identity
