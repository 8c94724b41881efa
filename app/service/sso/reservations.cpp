#include "service/sso/reservations.h"

#include "service/keys/master_keys.h"

namespace service::sso {

api::SsoReservation reserve(store::Transaction& transaction, const Addresses& addresses,
                            const QString& accountId, core::Time now) {
    const core::Time expiresAt = now + reservationLives;
    transaction.run(QStringLiteral("DELETE FROM sso_reservations WHERE account_id = ? AND expires_at <= ?"),
                    accountId, now);
    const auto row = transaction.one(
        QStringLiteral(
            "INSERT INTO sso_reservations (id, account_id, expires_at) VALUES (?, ?, ?) "
            "ON CONFLICT (account_id) DO UPDATE SET expires_at = excluded.expires_at RETURNING id"),
        keys::randomId(), accountId, expiresAt);
    const QString id = row->text(0);
    return {id, addresses.ofParty(id), expiresAt};
}

bool takeReservation(store::Transaction& transaction, const QString& accountId, const QString& id,
                     core::Time now) {
    return transaction.run(QStringLiteral("DELETE FROM sso_reservations WHERE id = ? AND account_id = ? AND "
                                          "expires_at > ?"),
                           id, accountId, now) == 1;
}

bool isReserved(store::Transaction& transaction, const QString& id, core::Time now) {
    return transaction
        .one(QStringLiteral("SELECT 1 FROM sso_reservations r JOIN accounts a ON a.id = r.account_id "
                            "WHERE r.id = ? AND r.expires_at > ? AND a.sso_allowed = 1 AND a.disabled = 0"),
             id, now)
        .has_value();
}

void removeOldReservations(store::Transaction& transaction, core::Time now) {
    transaction.run(QStringLiteral("DELETE FROM sso_reservations WHERE expires_at <= ?"), now);
}

} // namespace service::sso
