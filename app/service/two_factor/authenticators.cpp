#include "service/two_factor/authenticators.h"

#include "otp/totp.h"
#include "service/keys/master_keys.h"

namespace service::two_factor {

namespace {

constexpr qsizetype secretBytes = 20; // RFC 4226, 4: 160 bits are recommended

keys::Place placeOf(const QString& id) {
    return {QStringLiteral("authenticators"), id, QStringLiteral("secret")};
}

// False where it, or a later one, was claimed before.
bool claimStep(store::Transaction& transaction, const QString& accountId, const QString& id, qint64 step) {
    return transaction.run(QStringLiteral("UPDATE authenticators SET last_step = ? WHERE id = ? AND "
                                          "account_id = ? AND state = 'in_force' AND last_step < ?"),
                           step, id, accountId, step) == 1;
}

core::Error wrongTry(store::Transaction& transaction, const QString& accountId, const QString& id) {
    const auto left = transaction.one(
        QStringLiteral("UPDATE authenticators SET attempts_left = attempts_left - 1 WHERE id = ? "
                       "AND account_id = ? AND attempts_left > 0 RETURNING attempts_left"),
        id, accountId);
    if (!left) {
        return {core::ErrorId::CodeExpired, {}, {}};
    }
    return {core::ErrorId::CodeWrong, {{QStringLiteral("attempts_left"), left->number(0)}}, {}};
}

} // namespace

Authenticators::Enrolment Authenticators::begin(store::Transaction& transaction, const QString& accountId,
                                                core::Time now) const {
    transaction.run(QStringLiteral("UPDATE authenticators SET state = 'superseded', secret = NULL "
                                   "WHERE account_id = ? AND state = 'enrolling'"),
                    accountId);
    const QByteArray secret = keys::randomBytes(secretBytes);
    Enrolment enrolment{keys::randomId(), core::SecretBytes(QByteArrayView(secret)), now + lifeOfEnrolment};
    transaction.run(
        QStringLiteral(
            "INSERT INTO authenticators (id, account_id, state, secret, attempts_left, expires_at) "
            "VALUES (?, ?, 'enrolling', ?, ?, ?)"),
        enrolment.id, accountId, m_keys.seal(placeOf(enrolment.id), enrolment.secret.view()), attempts,
        enrolment.expiresAt);
    return enrolment;
}

core::Result<Authenticators::Confirmed> Authenticators::confirm(store::Transaction& transaction,
                                                                const QString& accountId, const QString& id,
                                                                const QString& code, core::Time now) const {
    const auto row = transaction.one(
        QStringLiteral("SELECT state, secret, attempts_left, last_step, expires_at FROM authenticators "
                       "WHERE id = ? AND account_id = ?"),
        id, accountId);
    if (!row) {
        return core::fail(core::ErrorId::NotFound);
    }
    const QString state = row->text(0);
    std::optional<qint64> step;
    if (!row->isNull(1)) {
        step = stepOf(id, row->bytes(1), code, now);
    }
    if (state == QStringLiteral("in_force") && step && *step <= row->number(3)) {
        return core::fail(core::ErrorId::CodeUsed);
    }
    if (state != QStringLiteral("enrolling") || row->number(2) <= 0 || row->time(4) <= now) {
        return core::fail(core::ErrorId::CodeExpired);
    }
    if (!step) {
        return core::fail(wrongTry(transaction, accountId, id));
    }
    const bool replaced =
        transaction.run(QStringLiteral("DELETE FROM authenticators WHERE account_id = ? AND "
                                       "state = 'in_force'"),
                        accountId) > 0;
    const int confirmed = transaction.run(
        QStringLiteral("UPDATE authenticators SET state = 'in_force', last_step = ?, expires_at = NULL "
                       "WHERE id = ? AND account_id = ? AND state = 'enrolling'"),
        *step, id, accountId);
    Q_ASSERT(confirmed == 1);
    return Confirmed{replaced};
}

Authenticators::Outcome Authenticators::take(store::Transaction& transaction, const QString& accountId,
                                             const QString& code, core::Time now) const {
    const auto row = transaction.one(
        QStringLiteral("SELECT id, secret FROM authenticators WHERE account_id = ? AND state = 'in_force'"),
        accountId);
    if (!row) {
        return Outcome::Wrong;
    }
    const auto step = stepOf(row->text(0), row->bytes(1), code, now);
    if (!step) {
        return Outcome::Wrong;
    }
    return claimStep(transaction, accountId, row->text(0), *step) ? Outcome::Taken : Outcome::Used;
}

std::optional<qint64> Authenticators::stepOf(const QString& id, const QByteArray& sealed, const QString& code,
                                             core::Time now) const {
    return otp::matchingStep(m_keys.open(placeOf(id), sealed).view(), code, now);
}

void Authenticators::removeAll(store::Transaction& transaction, const QString& accountId) {
    transaction.run(QStringLiteral("DELETE FROM authenticators WHERE account_id = ?"), accountId);
}

void Authenticators::removeOld(store::Transaction& transaction, core::Time now) {
    transaction.run(QStringLiteral("DELETE FROM authenticators WHERE state <> 'in_force' AND expires_at < ?"),
                    now - std::chrono::hours(24));
}

} // namespace service::two_factor
