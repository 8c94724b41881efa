#include "otp/totp.h"

#include <QtEndian>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <stdexcept>

namespace otp {

namespace {

const EVP_MD* digestOf(Algorithm algorithm) {
    switch (algorithm) {
    case Algorithm::Sha1:
        return EVP_sha1();
    case Algorithm::Sha256:
        return EVP_sha256();
    case Algorithm::Sha512:
        return EVP_sha512();
    }
    Q_UNREACHABLE();
}

constexpr quint32 modulus(int digits) {
    quint32 value = 1;
    for (int digit = 0; digit < digits; ++digit) {
        value *= 10;
    }
    return value;
}

} // namespace

QString hotp(QByteArrayView secret, quint64 counter, Algorithm algorithm, int digits) {
    Q_ASSERT(digits >= 6 && digits <= 8);
    std::array<unsigned char, 8> message{};
    qToBigEndian(counter, message.data());
    std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
    unsigned int length = 0;
    if (HMAC(digestOf(algorithm), secret.data(), static_cast<int>(secret.size()), message.data(),
             message.size(), mac.data(), &length) == nullptr) {
        throw std::runtime_error("HMAC failed");
    }
    // Dynamic truncation: RFC 4226, 5.3.
    const std::size_t offset = mac.at(length - 1) & 0x0FU;
    const quint32 number = qFromBigEndian<quint32>(mac.data() + offset) & 0x7FFFFFFFU;
    OPENSSL_cleanse(mac.data(), mac.size());
    return QString::number(number % modulus(digits)).rightJustified(digits, u'0');
}

qint64 stepAt(core::Time time, int period) {
    const qint64 length = qint64{period} * 1000;
    // Towards the past before 1970 too.
    return time.milliseconds >= 0 ? time.milliseconds / length
                                  : -((-time.milliseconds + length - 1) / length);
}

QString totp(QByteArrayView secret, core::Time time, const Parameters& parameters) {
    const auto step = static_cast<quint64>(stepAt(time, parameters.period));
    return hotp(secret, step, parameters.algorithm, parameters.digits);
}

core::Time endOfStep(core::Time time, int period) {
    return {(stepAt(time, period) + 1) * period * 1000};
}

std::optional<qint64> matchingStep(QByteArrayView secret, const QString& code, core::Time time,
                                   const Parameters& parameters, int drift) {
    const QByteArray given = code.toUtf8();
    if (given.size() != parameters.digits) {
        return std::nullopt;
    }
    std::optional<qint64> match;
    const qint64 present = stepAt(time, parameters.period);
    for (qint64 step = present - drift; step <= present + drift; ++step) {
        const QByteArray right =
            hotp(secret, static_cast<quint64>(step), parameters.algorithm, parameters.digits).toLatin1();
        if (CRYPTO_memcmp(given.constData(), right.constData(), static_cast<std::size_t>(right.size())) ==
            0) {
            match = step;
        }
    }
    return match;
}

} // namespace otp
