#include "service/developer/validations.h"

#include "service/identity/tokens.h"

namespace service::developer {

using namespace Qt::StringLiterals;

api::Validation rememberValidation(store::Transaction& transaction, const QString& accountId,
                                   const QString& url, core::Time now) {
    const QString id = identity::newToken();
    const core::Time expiresAt = now + lifeOfValidation;
    transaction.run(u"INSERT INTO callback_validations (id_hash, account_id, url, validated_at, expires_at) "
                    "VALUES (?, ?, ?, ?, ?)"_s,
                    identity::hashOfToken(id.toLatin1()), accountId, url, now, expiresAt);
    return {id, expiresAt};
}

std::optional<core::Time> redeemValidation(store::Transaction& transaction, const QString& accountId,
                                           const QString& url, const QString& validationId, core::Time now) {
    const auto row = transaction.one(u"DELETE FROM callback_validations WHERE id_hash = ? AND account_id = ? "
                                     "AND url = ? AND expires_at > ? RETURNING validated_at"_s,
                                     identity::hashOfToken(validationId.toUtf8()), accountId, url, now);
    return row ? std::optional(row->time(0)) : std::nullopt;
}

void removeOldValidations(store::Transaction& transaction, core::Time now) {
    transaction.run(u"DELETE FROM callback_validations WHERE expires_at <= ?"_s, now);
}

} // namespace service::developer
