#pragma once

#include "core/secret_bytes.h"
#include "core/time.h"

#include <QByteArray>

namespace service::sso::saml {

// An RSA key of ours and the certificate by which providers know it, both PEM.
struct KeyPair {
    QByteArray certificate;
    core::SecretBytes privateKey;
};

// 2,048 bits, self-signed, valid from a day before (clocks differ) until then. Takes a while: never inside a
// transaction.
KeyPair newKeyPair(core::Time now, core::Time validUntil);

} // namespace service::sso::saml
