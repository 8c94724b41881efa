#pragma once

#include "api/identity.h"
#include "core/result.h"
#include "service/store/database.h"

#include <QString>

#include <optional>

namespace service::identity {

// Somebody shows a second factor.
struct SecondFactorAttempt {
    QString accountId;
    api::SecondFactor factor;
    // What wrong ones are counted by: a session, a challenge, a password reset. Their secrets are no part of
    // it.
    QString place;
    QString address; // of the network it came from
    QString device;  // as its owner calls it; empty where none is known

    // Without a session, wrong ones are also counted by account and device; of a known device this is the
    // hash of its token, so that whoever knows the password can't lock it out from elsewhere.
    bool signedIn = true;
    std::optional<QByteArray> knownDevice = {};
    std::optional<QString> sessionId = {};
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
