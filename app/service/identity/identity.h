#pragma once

#include "service/identity/accounts.h"
#include "service/identity/dependencies.h"
#include "service/identity/sessions.h"
#include "service/store/database.h"

#include <memory>

namespace service::http {
class Router;
}

namespace service::identity {

// Through which SSO service an account is entered.
struct SsoEntry {
    QString serviceId;
    QString serviceName;
};

// Sign-up, sign-in, sessions, step-up, password resets, and the account itself.
class Identity {
  public:
    explicit Identity(const Dependencies& dependencies);
    ~Identity();

    // Somebody whom an SSO service vouched for: a session of longestSsoSession without step-up, or a
    // challenge where the account has two-factor authentication and wants it after SSO. account_disabled.
    // Recorded for the account.
    core::Result<api::SignInOutcome> enterThroughSso(store::Transaction& transaction, const Holder& holder,
                                                     const Device& device, const SsoEntry& entry,
                                                     core::Time now) const;

    // The routes refer to this object.
    void registerRoutes(http::Router& router);

    // Whatever has expired: for a job that runs from time to time.
    static void removeOld(store::Transaction& transaction, core::Time now);

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace service::identity
