#pragma once

#include "core/secret_bytes.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace otp {

// RFC 4648, section 6, without padding: what authenticator apps show and take.
QString toBase32(QByteArrayView bytes);

// As people and apps write it: either case, spaces and hyphens anywhere, with or without padding at the end.
// Nothing where a character is not of the alphabet (0, 1, 8 and 9 are not, and are not guessed at: a wrong
// guess would only show in wrong codes), or where no whole bytes have that many characters.
std::optional<core::SecretBytes> fromBase32(QStringView text);

} // namespace otp
