#pragma once

#include "otp/totp.h"

#include "core/secret_bytes.h"

#include <QString>

namespace otp {

// One entry of an authenticator.
struct Entry {
    core::SecretBytes secret; // never empty
    QString issuer;           // may be empty
    QString account;          // may be empty
    Parameters parameters;

    friend bool operator==(const Entry&, const Entry&) = default;
};

// Why what was read can't be used.
enum class Unusable {
    NotOtpauth,   // another text altogether
    CounterBased, // HOTP: codes by counter, not by time
    SteamGuard,   // Steam's codes: five letters and digits of its own alphabet
    UnknownType,  // neither totp, hotp nor Steam's
    SecretMissing,
    SecretInvalid,    // not base32, or no bytes
    AlgorithmUnknown, // not SHA-1, SHA-256 or SHA-512
    DigitsOutOfRange, // not 6 to 8
    PeriodOutOfRange, // not 1 to 86400 seconds
    PayloadInvalid,   // an export that can't be read: damaged or cut off
    OtherExport,      // a part of another export than the one being gathered
};

} // namespace otp
