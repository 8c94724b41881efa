#pragma once

#include "service/identity/second_factor.h"
#include "service/two_factor/authenticators.h"
#include "service/two_factor/dependencies.h"
#include "service/two_factor/recovery_codes.h"

namespace service::two_factor {

// Takes second factors, and counts wrong ones: by session, challenge or password reset, and without a session
// by account and device, or by account and password reset, as well. Strangers have no challenge without the
// password; with it they use up what unknown devices have, and the owner's own devices go on. Nor have they a
// password reset without the mailbox; with it they use up what resets have, and signing in goes on.
class SecondFactors final : public identity::SecondFactors {
  public:
    explicit SecondFactors(const Dependencies& dependencies)
        : m_with(dependencies)
        , m_authenticators(dependencies.keys)
        , m_recoveryCodes(dependencies.keys) {}

    core::Result<void> redeem(store::Transaction& transaction, const identity::SecondFactorAttempt& attempt,
                              core::Time now) const override;

    // As redeem, and nobody is written to: whoever calls has more to tell.
    core::Result<void> prove(store::Transaction& transaction, const identity::SecondFactorAttempt& attempt,
                             core::Time now) const;

  private:
    core::Error refuse(store::Transaction& transaction, const identity::SecondFactorAttempt& attempt,
                       core::Time now) const;
    core::Result<void> takeRecoveryCode(store::Transaction& transaction,
                                        const identity::SecondFactorAttempt& attempt, const QString& code,
                                        core::Time now) const;

    Dependencies m_with;
    Authenticators m_authenticators;
    RecoveryCodes m_recoveryCodes;
};

// As it is compared: without spaces and hyphens.
QString plainCode(const QString& typed);

} // namespace service::two_factor
