#pragma once

#include "api/identity.h"
#include "core/result.h"
#include "core/time.h"

// What sign-in, password reset and step-up share where the account has two-factor authentication.
namespace flows {

// With so few recovery codes left, it is time for new ones.
inline constexpr int fewRecoveryCodes = 2;

// As it is sent: without the spaces, hyphens and other signs that a code is written or pasted with.
api::SecondFactor compact(const api::SecondFactor& typed);

// The code itself was refused: code_wrong, code_used, or a code that the service can't read.
bool isAboutTheCode(const core::Error& error);

// What the person can be told of a refused code beyond what the service says, as parameters of the error:
//   method       totp or recovery_code: what to do next differs
//   clock_ahead  seconds by which this computer's clock is ahead of the service's (negative: behind), where a
//                wrong code of an authenticator app may come from that: more than 30 s, one step of TOTP
// clockSkew: the service's clock less ours.
core::Error explained(const core::Error& error, api::SecondFactorMethod method, core::Duration clockSkew);

} // namespace flows
