#pragma once

#include "otp/entry.h"

#include <tl/expected.hpp>

#include <QString>

namespace otp {

// otpauth:// (https://github.com/google/google-authenticator/wiki/Key-Uri-Format), in the spellings that apps
// emit: issuer in the label, as a parameter, or both; a raw or an encoded colon, a space after it;
// percent-encoding or none, '+' for a space in parameters (in a label it is itself: alice+tag@example.com);
// missing defaults; base32 in lower case, with spaces, with padding; names in any case; the algorithm as
// SHA1, SHA-1 or HmacSHA1; parameters that we don't know. Where label and parameter name two issuers, the
// parameter counts. Of a parameter that is there twice, the first counts.
tl::expected<Entry, Unusable> fromOtpauthUri(const QString& text);

// otpauth://totp/Issuer:account?secret=…&issuer=…; defaults are written out, since some apps insist. It holds
// the secret.
QString toOtpauthUri(const Entry& entry);

} // namespace otp
