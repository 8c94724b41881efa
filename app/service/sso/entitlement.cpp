#include "service/sso/entitlement.h"

#include "service/activity/activity.h"
#include "service/identity/sessions.h"

namespace service::sso {

namespace {

bool owns(store::Transaction& transaction, const QString& serviceId, const QString& accountId) {
    return transaction
        .one(QStringLiteral("SELECT 1 FROM sso_services WHERE id = ? AND owner_id = ?"), serviceId, accountId)
        .has_value();
}

bool isMember(store::Transaction& transaction, const QString& serviceId, const QString& accountId) {
    return transaction
        .one(QStringLiteral("SELECT 1 FROM organization_members m JOIN sso_service_organizations so "
                            "ON so.organization_id = m.organization_id WHERE m.account_id = ? AND "
                            "so.service_id = ? LIMIT 1"),
             accountId, serviceId)
        .has_value();
}

bool hasAgreed(store::Transaction& transaction, const QString& serviceId, const QString& accountId) {
    return transaction
        .one(QStringLiteral("SELECT 1 FROM sso_consents WHERE account_id = ? AND service_id = ?"), accountId,
             serviceId)
        .has_value();
}

// accounts: whose agreements have gone.
void end(store::Transaction& transaction, const QString& serviceId, const QList<store::Row>& accounts,
         core::Time now) {
    const auto service =
        transaction.one(QStringLiteral("SELECT name FROM sso_services WHERE id = ?"), serviceId);
    for (const store::Row& account : accounts) {
        identity::endSsoSessions(transaction, serviceId, account.text(0));
        activity::record(transaction,
                         {account.text(0),
                          activity::kind::ssoConsentEnded,
                          {{QStringLiteral("name"), service ? service->text(0) : QString()}}},
                         now);
    }
}

} // namespace

Entitlement entitlementOf(store::Transaction& transaction, const QString& serviceId,
                          const QString& accountId) {
    if (owns(transaction, serviceId, accountId)) {
        return Entitlement::Owner;
    }
    if (!isMember(transaction, serviceId, accountId)) {
        return Entitlement::None;
    }
    return hasAgreed(transaction, serviceId, accountId) ? Entitlement::Member : Entitlement::NotAgreed;
}

bool agree(store::Transaction& transaction, const QString& serviceId, const QString& accountId,
           core::Time now) {
    return transaction.run(QStringLiteral("INSERT INTO sso_consents (account_id, service_id, agreed_at) "
                                          "VALUES (?, ?, ?) ON CONFLICT DO NOTHING"),
                           accountId, serviceId, now) == 1;
}

bool withdraw(store::Transaction& transaction, const QString& serviceId, const QString& accountId) {
    const int withdrawn =
        transaction.run(QStringLiteral("DELETE FROM sso_consents WHERE account_id = ? AND service_id = ?"),
                        accountId, serviceId);
    identity::endSsoSessions(transaction, serviceId, accountId);
    return withdrawn == 1;
}

void endWithoutMembership(store::Transaction& transaction, const QString& serviceId, core::Time now,
                          const std::optional<QString>& accountId) {
    const QString ended = QStringLiteral(
        "DELETE FROM sso_consents WHERE service_id = ?%1 AND NOT EXISTS (SELECT 1 FROM organization_members "
        "m JOIN sso_service_organizations so ON so.organization_id = m.organization_id "
        "WHERE m.account_id = sso_consents.account_id AND so.service_id = sso_consents.service_id) "
        "RETURNING account_id");
    end(transaction, serviceId,
        accountId ? transaction.all(ended.arg(QStringLiteral(" AND account_id = ?")), serviceId, *accountId)
                  : transaction.all(ended.arg(QString()), serviceId),
        now);
}

void endAllAgreements(store::Transaction& transaction, const QString& serviceId, core::Time now) {
    end(transaction, serviceId,
        transaction.all(QStringLiteral("DELETE FROM sso_consents WHERE service_id = ? RETURNING account_id"),
                        serviceId),
        now);
}

void endSessionsThroughServicesOf(store::Transaction& transaction, const QString& ownerId) {
    for (const QString& table : {QStringLiteral("sessions"), QStringLiteral("challenges")}) {
        transaction.run(QStringLiteral("DELETE FROM %1 WHERE sso_service_id IN "
                                       "(SELECT id FROM sso_services WHERE owner_id = ?)")
                            .arg(table),
                        ownerId);
    }
}

} // namespace service::sso
