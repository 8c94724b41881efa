#include "service/identity/passwords.h"

#include "core/secret_bytes.h"

#include <sodium.h>

#include <array>
#include <new>
#include <stdexcept>

namespace service::identity {

namespace {

// The same characters however they were composed (RFC 8265, OpaqueString).
core::SecretBytes bytesOf(const QString& password) {
    return core::SecretBytes::fromUtf8(password.normalized(QString::NormalizationForm_C));
}

} // namespace

Passwords::Passwords(Cost cost)
    : m_operations(cost == Cost::Moderate ? crypto_pwhash_OPSLIMIT_MODERATE : crypto_pwhash_OPSLIMIT_MIN)
    , m_memory(cost == Cost::Moderate ? crypto_pwhash_MEMLIMIT_MODERATE : crypto_pwhash_MEMLIMIT_MIN) {
    if (sodium_init() < 0) {
        throw std::runtime_error("libsodium cannot start");
    }
}

QString Passwords::hash(const QString& password) const {
    const core::SecretBytes bytes = bytesOf(password);
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str_alg(text.data(), bytes.data(), static_cast<unsigned long long>(bytes.size()),
                              m_operations, m_memory, crypto_pwhash_ALG_ARGON2ID13) != 0) {
        throw std::bad_alloc();
    }
    return QString::fromLatin1(text.data());
}

bool Passwords::matches(const QString& hash, const QString& password) const {
    const core::SecretBytes bytes = bytesOf(password);
    return crypto_pwhash_str_verify(hash.toLatin1().constData(), bytes.data(),
                                    static_cast<unsigned long long>(bytes.size())) == 0;
}

QString Passwords::hashOfNobody() const {
    constexpr size_t bytesInKibibyte = 1024;
    // 16 bytes of salt and 32 of hash, all zero.
    return QStringLiteral("$argon2id$v=19$m=%1,t=%2,p=1$%3$%4")
        .arg(m_memory / bytesInKibibyte)
        .arg(m_operations)
        .arg(QString(22, u'A'), QString(43, u'A'));
}

} // namespace service::identity
