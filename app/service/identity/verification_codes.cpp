#include "service/identity/verification_codes.h"

#include "core/secret_bytes.h"
#include "service/keys/master_keys.h"

#include <QRegularExpression>

#include <cstring>

namespace service::identity {

namespace {

constexpr int digitCount = 6;
constexpr const char* decoyDigits = "decoy"; // no six digits equal it

keys::Place placeOf(const QString& id) {
    return {QStringLiteral("verification_codes"), id, QStringLiteral("code")};
}

QString randomDigits() {
    constexpr quint32 codes = 1'000'000;
    constexpr quint32 fair =
        UINT32_MAX - UINT32_MAX % codes; // beyond it, some codes would come more often than others
    quint32 number = fair;
    while (number >= fair) {
        const QByteArray bytes = keys::randomBytes(sizeof number);
        std::memcpy(&number, bytes.constData(), sizeof number);
    }
    return QStringLiteral("%1").arg(number % codes, digitCount, 10, QLatin1Char('0'));
}

core::SecretBytes normalized(const QString& typed) {
    static const QRegularExpression spaces(QStringLiteral("\\s"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    QString digits = typed;
    digits.remove(spaces);
    return core::SecretBytes::fromUtf8(digits);
}

} // namespace

struct VerificationCodes::Stored {
    core::SecretBytes digits;
    Status status;

    bool isDecoy() const { return digits == core::SecretBytes(QByteArrayView(decoyDigits)); }
    bool isSpent(core::Time now) const {
        return status.used || status.attemptsLeft <= 0 || status.expiresAt <= now;
    }
    bool equals(const QString& typed) const { return !isDecoy() && digits == normalized(typed); }
};

std::optional<VerificationCodes::Stored> VerificationCodes::load(store::Transaction& transaction,
                                                                 const QString& id) const {
    const auto row = transaction.one(
        QStringLiteral(
            "SELECT code, resend_after, expires_at, attempts_left, used_at FROM verification_codes "
            "WHERE id = ?"),
        id);
    if (!row) {
        return std::nullopt;
    }
    return Stored{m_keys.open(placeOf(id), row->bytes(0)),
                  {row->time(1), row->time(2), static_cast<int>(row->number(3)), !row->isNull(4)}};
}

QByteArray VerificationCodes::sealed(const QString& id, const QString& digits) const {
    return m_keys.seal(placeOf(id), digits.toUtf8());
}

VerificationCodes::Code VerificationCodes::insert(store::Transaction& transaction, const QString& digits,
                                                  core::Time now) const {
    const Code code{keys::randomId(), digits, now + pauseBeforeResend, now + lifetime};
    transaction.run(
        QStringLiteral("INSERT INTO verification_codes (id, code, attempts_left, resend_after, expires_at) "
                       "VALUES (?, ?, ?, ?, ?)"),
        code.id, sealed(code.id, digits), attempts, code.resendAfter, code.expiresAt);
    return code;
}

VerificationCodes::Code VerificationCodes::issue(store::Transaction& transaction, core::Time now) const {
    return insert(transaction, randomDigits(), now);
}

VerificationCodes::Code VerificationCodes::issueDecoy(store::Transaction& transaction, core::Time now) const {
    Code code = insert(transaction, QString::fromLatin1(decoyDigits), now);
    code.digits.clear();
    return code;
}

core::Result<VerificationCodes::Code> VerificationCodes::resend(store::Transaction& transaction,
                                                                const QString& id, core::Time now) const {
    const std::optional<Stored> stored = load(transaction, id);
    if (!stored) {
        return core::fail(core::ErrorId::CodeExpired);
    }
    if (now < stored->status.resendAfter) {
        const auto wait = std::chrono::ceil<std::chrono::seconds>(stored->status.resendAfter - now);
        return core::fail(core::ErrorId::TooManyRequests,
                          {{QStringLiteral("retry_after"), static_cast<qint64>(wait.count())}});
    }
    Code code{id, stored->digits.toString(), now + pauseBeforeResend, stored->status.expiresAt};
    if (stored->isSpent(now)) {
        code.digits = stored->isDecoy() ? QString::fromLatin1(decoyDigits) : randomDigits();
        code.expiresAt = now + lifetime;
        transaction.run(
            QStringLiteral("UPDATE verification_codes SET code = ?, attempts_left = ?, resend_after = ?, "
                           "expires_at = ?, used_at = NULL WHERE id = ?"),
            sealed(id, code.digits), attempts, code.resendAfter, code.expiresAt, id);
    } else {
        transaction.run(QStringLiteral("UPDATE verification_codes SET resend_after = ? WHERE id = ?"),
                        code.resendAfter, id);
    }
    if (stored->isDecoy()) {
        code.digits.clear();
    }
    return code;
}

core::Result<void> VerificationCodes::check(store::Transaction& transaction, const QString& id,
                                            const QString& typed, core::Time now) const {
    const std::optional<Stored> stored = load(transaction, id);
    if (!stored) {
        return core::fail(core::ErrorId::CodeExpired);
    }
    const bool right = stored->equals(typed);
    if (stored->status.used && right) {
        return core::fail(core::ErrorId::CodeUsed);
    }
    if (stored->isSpent(now)) {
        return core::fail(core::ErrorId::CodeExpired);
    }
    if (right) {
        return {};
    }
    const auto left =
        transaction.one(QStringLiteral("UPDATE verification_codes SET attempts_left = attempts_left - 1 "
                                       "WHERE id = ? AND attempts_left > 0 RETURNING attempts_left"),
                        id);
    if (!left) {
        return core::fail(core::ErrorId::CodeExpired);
    }
    return core::fail(core::ErrorId::CodeWrong, {{QStringLiteral("attempts_left"), left->number(0)}});
}

core::Result<void> VerificationCodes::redeem(store::Transaction& transaction, const QString& id,
                                             const QString& typed, core::Time now) const {
    if (auto checked = check(transaction, id, typed, now); !checked) {
        return checked;
    }
    const auto claimed = transaction.one(
        QStringLiteral(
            "UPDATE verification_codes SET used_at = ? WHERE id = ? AND used_at IS NULL RETURNING id"),
        now, id);
    if (!claimed) {
        return core::fail(core::ErrorId::CodeUsed);
    }
    return {};
}

bool VerificationCodes::isRight(store::Transaction& transaction, const QString& id, const QString& typed,
                                core::Time now) const {
    const std::optional<Stored> stored = load(transaction, id);
    return stored && !stored->isSpent(now) && stored->equals(typed);
}

bool VerificationCodes::wasUsed(store::Transaction& transaction, const QString& id,
                                const QString& typed) const {
    const std::optional<Stored> stored = load(transaction, id);
    return stored && stored->status.used && stored->equals(typed);
}

std::optional<VerificationCodes::Status> VerificationCodes::status(store::Transaction& transaction,
                                                                   const QString& id) const {
    const std::optional<Stored> stored = load(transaction, id);
    return stored ? std::optional(stored->status) : std::nullopt;
}

void VerificationCodes::removeOld(store::Transaction& transaction, core::Time now) {
    // What waits for codes lives for an hour; a day later a code is of no use even to say that it was used.
    transaction.run(QStringLiteral("DELETE FROM verification_codes WHERE expires_at < ?"),
                    now - std::chrono::hours(24));
}

} // namespace service::identity
