#pragma once

#include "core/clock.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace otp {

enum class Algorithm { Sha1, Sha256, Sha512 };

// How codes are made of a secret. Google Authenticator takes the defaults only.
struct Parameters {
    Algorithm algorithm = Algorithm::Sha1;
    int digits = 6;  // 6 to 8
    int period = 30; // seconds, 1 or more

    friend bool operator==(const Parameters&, const Parameters&) = default;
};

// RFC 4226: the code of a counter, `digits` characters with leading zeros.
QString hotp(QByteArrayView secret, quint64 counter, Algorithm algorithm, int digits);

// RFC 6238: which step a moment is in, and the code of that step.
qint64 stepAt(core::Time time, int period);
QString totp(QByteArrayView secret, core::Time time, const Parameters& parameters = {});

// When the code of this moment ends.
core::Time endOfStep(core::Time time, int period);

// The step whose code it is, within `drift` steps either way; nothing where it is none of them. Compares all
// of them in constant time. Who accepts a code remembers the step, so that neither it nor an earlier one
// counts again (RFC 6238, 5.2).
std::optional<qint64> matchingStep(QByteArrayView secret, const QString& code, core::Time time,
                                   const Parameters& parameters = {}, int drift = 1);

} // namespace otp
