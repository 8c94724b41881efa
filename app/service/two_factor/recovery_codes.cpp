#include "service/two_factor/recovery_codes.h"

#include "service/keys/master_keys.h"

namespace service::two_factor {

namespace {

constexpr qsizetype half = 5; // characters before the hyphen, and after it

QString newCode() {
    return keys::randomId().first(2 * half);
}

} // namespace

QList<QString> RecoveryCodes::renew(store::Transaction& transaction, const QString& accountId) const {
    removeAll(transaction, accountId);
    QList<QString> codes;
    while (codes.size() < count) {
        const QString code = newCode();
        const int added = transaction.run(
            QStringLiteral(
                "INSERT INTO recovery_codes (account_id, code_hash) VALUES (?, ?) ON CONFLICT DO NOTHING"),
            accountId, hashOf(accountId, code));
        if (added == 1) {
            codes.append(code.first(half) + u'-' + code.sliced(half));
        }
    }
    return codes;
}

RecoveryCodes::Outcome RecoveryCodes::take(store::Transaction& transaction, const QString& accountId,
                                           const QString& code, core::Time now) const {
    const QByteArray hash = hashOf(accountId, code.toLower());
    const int taken =
        transaction.run(QStringLiteral("UPDATE recovery_codes SET used_at = ? WHERE account_id = ? "
                                       "AND code_hash = ? AND used_at IS NULL"),
                        now, accountId, hash);
    if (taken == 1) {
        return Outcome::Taken;
    }
    const auto known =
        transaction.one(QStringLiteral("SELECT 1 FROM recovery_codes WHERE account_id = ? AND code_hash = ?"),
                        accountId, hash);
    return known ? Outcome::Used : Outcome::Wrong;
}

int RecoveryCodes::left(store::Transaction& transaction, const QString& accountId) {
    const auto row = transaction.one(
        QStringLiteral("SELECT COUNT(*) FROM recovery_codes WHERE account_id = ? AND used_at IS NULL"),
        accountId);
    return row ? static_cast<int>(row->number(0)) : 0;
}

void RecoveryCodes::removeAll(store::Transaction& transaction, const QString& accountId) {
    transaction.run(QStringLiteral("DELETE FROM recovery_codes WHERE account_id = ?"), accountId);
}

QByteArray RecoveryCodes::hashOf(const QString& accountId, const QString& code) const {
    return m_keys.hash(QStringLiteral("recovery code"), accountId.toUtf8() + ' ' + code.toUtf8());
}

} // namespace service::two_factor
