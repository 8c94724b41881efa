#pragma once

#include "otp/totp.h"

#include <QString>

namespace accounts {

// An entry of the built-in authenticator. Its secret is in the keychain.
struct AuthenticatorEntry {
    QString id;
    QString issuer;  // may be empty
    QString account; // as the issuer calls it; may be empty
    otp::Parameters parameters;
    QString attachedTo; // the account of the registry whose codes it makes (AccountEntry::id); empty: none

    friend bool operator==(const AuthenticatorEntry&, const AuthenticatorEntry&) = default;
};

// A row of the registry's file.
struct StoredAuthenticatorEntry {
    AuthenticatorEntry entry;
    qint64 filledStep = -1; // the last step (RFC 6238) whose code was filled in
    bool complete = false;  // its secret is in the keychain; where not, it is being added or removed
};

} // namespace accounts
