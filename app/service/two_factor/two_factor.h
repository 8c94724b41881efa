#pragma once

#include "api/two_factor.h"
#include "service/http/router.h"
#include "service/two_factor/second_factors.h"

namespace service::two_factor {

// What an account does with its two-factor authentication: sets up an authenticator or another in its place,
// renews the recovery codes, turns it off. The account's row says whether it is on.
class TwoFactor {
  public:
    TwoFactor(const Dependencies& dependencies, const SecondFactors& secondFactors)
        : m_with(dependencies)
        , m_secondFactors(secondFactors)
        , m_authenticators(dependencies.keys)
        , m_recoveryCodes(dependencies.keys) {}

    // The routes refer to this object.
    void registerRoutes(http::Router& router);

    // No authenticator, no recovery codes, and the password alone signs in.
    static void turnOff(store::Transaction& transaction, const QString& accountId);
    // For a job that runs from time to time.
    static void removeOld(store::Transaction& transaction, core::Time now);

  private:
    core::Result<api::TwoFactorEnrolment> begin(store::Transaction& transaction,
                                                const http::Exchange& exchange) const;
    core::Result<api::RecoveryCodes> confirm(store::Transaction& transaction, const http::Exchange& exchange,
                                             const api::ConfirmTwoFactor& body) const;
    core::Result<api::Empty> remove(store::Transaction& transaction, const http::Exchange& exchange,
                                    const api::RemoveTwoFactor& body) const;
    core::Result<api::RecoveryCodes> renewCodes(store::Transaction& transaction,
                                                const http::Exchange& exchange) const;

    Dependencies m_with;
    const SecondFactors& m_secondFactors;
    Authenticators m_authenticators;
    RecoveryCodes m_recoveryCodes;
};

} // namespace service::two_factor
