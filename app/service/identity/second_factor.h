#pragma once

#include "api/identity.h"
#include "core/result.h"
#include "service/store/database.h"

#include <QString>

#include <optional>

namespace service::identity {

// Somebody shows a second factor.
struct SecondFactorAttempt {
    enum class To { ProveAgain, SignIn, ResetPassword };

    QString accountId;
    api::SecondFactor factor;
    To to = To::ProveAgain; // which takes a session; the others take none
    // The session, challenge or password reset that wrong ones are counted by; no secret of it. Without a
    // session they are also counted by account and purpose, and to sign in by device.
    QString place;
    QString address; // of the network it came from
    QString device;  // as its owner calls it; empty where none is known
    std::optional<QString> sessionId = {};
    // The hash of its token, where the device has signed in before: whoever knows the password can't lock it
    // out from elsewhere.
    std::optional<QByteArray> knownDevice = {};
};

// Accounts with two-factor authentication, for what signs in and opens sessions; made of whatever knows the
// authenticators.
class SecondFactors {
  public:
    virtual ~SecondFactors() = default;

    // Uses up the code, once in the world. code_wrong{attempts_left}, which is counted; code_used for a right
    // one that was used, which is not; too_many_requests; wrong_state where two-factor authentication is off.
    // A wrong one, and a recovery code, stand in the account's activity.
    virtual core::Result<void> redeem(store::Transaction& transaction, const SecondFactorAttempt& attempt,
                                      core::Time now) const = 0;
};

} // namespace service::identity
