#include "service/developer/dev_credentials.h"

#include "otp/base32.h"
#include "service/keys/master_keys.h"

#include <QCryptographicHash>

#include <sodium.h>

#include <algorithm>

namespace service::developer {

namespace {

constexpr qsizetype bytesOfDevKey = 15;    // 24 characters
constexpr qsizetype bytesOfDevSecret = 32; // 52 characters
constexpr qsizetype lengthOfDevKey = 24;
constexpr qsizetype digitsOfFingerprint = 4;

keys::Place placeOf(const QString& id) {
    return {QStringLiteral("dev_credentials"), id, QStringLiteral("secret")};
}

QString randomText(qsizetype bytes) {
    return otp::toBase32(keys::randomBytes(bytes)).toLower();
}

QString fingerprintOf(QByteArrayView secret) {
    const QByteArray hash = QCryptographicHash::hash(secret.toByteArray(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().first(digitsOfFingerprint));
}

QByteArray hashOf(const keys::MasterKeys& keys, QByteArrayView secret) {
    return keys.hash(QStringLiteral("dev secret"), secret);
}

bool isSame(const QByteArray& a, const QByteArray& b) {
    return a.size() == b.size() &&
           sodium_memcmp(a.constData(), b.constData(), static_cast<std::size_t>(a.size())) == 0;
}

bool isDevKey(const QByteArray& text) {
    return text.size() == lengthOfDevKey && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '2' && c <= '7');
           });
}

core::SecretBytes newSecret() {
    return core::SecretBytes::fromUtf8(randomText(bytesOfDevSecret));
}

} // namespace

core::Result<Credentials> DevCredentials::ensure(store::Transaction& transaction, const QString& accountId,
                                                 core::Time now) const {
    if (std::optional<Credentials> present = of(transaction, accountId)) {
        return *std::move(present);
    }
    const QString id = keys::randomId();
    const core::SecretBytes secret = newSecret();
    transaction.run(
        QStringLiteral("INSERT INTO dev_credentials (id, account_id, dev_key, secret, secret_hash, "
                       "fingerprint, created_at) "
                       "SELECT ?, id, ?, ?, ?, ?, ? FROM accounts WHERE id = ? "
                       "ON CONFLICT (account_id) DO NOTHING"),
        id, randomText(bytesOfDevKey), m_keys.seal(placeOf(id), secret.view()), hashOf(m_keys, secret.view()),
        fingerprintOf(secret.view()), now, accountId);
    std::optional<Credentials> made = of(transaction, accountId);
    if (!made) {
        return core::fail(core::ErrorId::SessionExpired); // deleted since the session was checked
    }
    return *std::move(made);
}

std::optional<Credentials> DevCredentials::of(store::Transaction& transaction,
                                              const QString& accountId) const {
    const auto row = transaction.one(
        QStringLiteral("SELECT id, dev_key, secret, version FROM dev_credentials WHERE account_id = ?"),
        accountId);
    if (!row) {
        return std::nullopt;
    }
    return Credentials{row->text(1), m_keys.open(placeOf(row->text(0)), row->bytes(2)),
                       static_cast<int>(row->number(3))};
}

std::optional<DevCredentials::Described> DevCredentials::describe(store::Transaction& transaction,
                                                                  const QString& accountId) {
    const auto row = transaction.one(
        QStringLiteral("SELECT dev_key, version, created_at, last_used_at, last_used_from, fingerprint "
                       "FROM dev_credentials WHERE account_id = ?"),
        accountId);
    if (!row) {
        return std::nullopt;
    }
    Described described{row->text(0), {}};
    described.secret.version = static_cast<int>(row->number(1));
    described.secret.createdAt = row->time(2);
    if (!row->isNull(3)) {
        described.secret.lastUsedAt = row->time(3);
        described.secret.lastUsedFrom = row->text(4);
    }
    described.secret.fingerprint = row->text(5);
    return described;
}

core::Result<Credentials> DevCredentials::reset(store::Transaction& transaction, const QString& accountId,
                                                core::Time now) const {
    const core::Result<Credentials> before = ensure(transaction, accountId, now);
    if (!before) {
        return before;
    }
    // Counted first: whoever resets at the same instant waits here.
    const auto row = transaction.one(
        QStringLiteral("UPDATE dev_credentials SET version = version + 1, created_at = ?, last_used_at = "
                       "NULL, last_used_from = NULL WHERE account_id = ? RETURNING id, version"),
        now, accountId);
    const QString id = row->text(0);
    core::SecretBytes secret = newSecret();
    transaction.run(QStringLiteral("UPDATE dev_credentials SET secret = ?, secret_hash = ?, fingerprint = ? "
                                   "WHERE account_id = ?"),
                    m_keys.seal(placeOf(id), secret.view()), hashOf(m_keys, secret.view()),
                    fingerprintOf(secret.view()), accountId);
    return Credentials{before->devKey, std::move(secret), static_cast<int>(row->number(1))};
}

std::optional<DevCredentials::Presented> DevCredentials::check(store::Transaction& transaction,
                                                               const QByteArray& devKey,
                                                               const QByteArray& secret) const {
    const QString asked = isDevKey(devKey) ? QString::fromLatin1(devKey) : QString();
    const auto row = transaction.one(
        QStringLiteral("SELECT c.account_id, c.version, c.secret_hash FROM dev_credentials c "
                       "JOIN accounts a ON a.id = c.account_id WHERE c.dev_key = ? AND a.disabled = 0"),
        asked);
    const QByteArray hash = hashOf(m_keys, secret);
    const QByteArray nobodys(hash.size(), '\0');
    const bool isRight = isSame(hash, row ? row->bytes(2) : nobodys);
    if (!row) {
        return std::nullopt;
    }
    return Presented{row->text(0), asked, static_cast<int>(row->number(1)), isRight};
}

} // namespace service::developer
