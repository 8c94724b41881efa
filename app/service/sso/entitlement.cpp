#include "service/sso/entitlement.h"

#include "service/identity/sessions.h"

namespace service::sso {

Entitlement entitlementOf(store::Transaction& transaction, const OrganizationsOf& organizationsOf,
                          const QString& serviceId, const QString& accountId) {
    if (transaction.one(QStringLiteral("SELECT 1 FROM sso_services WHERE id = ? AND owner_id = ?"), serviceId,
                        accountId)) {
        return Entitlement::Owner;
    }
    if (organizationsBetween(transaction, organizationsOf, serviceId, accountId).isEmpty()) {
        return Entitlement::None;
    }
    return consentOf(transaction, serviceId, accountId) ? Entitlement::Member : Entitlement::NotAgreed;
}

QStringList organizationsBetween(store::Transaction& transaction, const OrganizationsOf& organizationsOf,
                                 const QString& serviceId, const QString& accountId) {
    QStringList shared = organizationsOf(transaction, accountId);
    shared.removeIf([&](const QString& organizationId) {
        return !transaction.one(
            QStringLiteral("SELECT 1 FROM sso_service_organizations WHERE service_id = ? AND "
                           "organization_id = ?"),
            serviceId, organizationId);
    });
    return shared;
}

void endSessionsOfOthers(store::Transaction& transaction, const OrganizationsOf& organizationsOf,
                         const QString& serviceId) {
    const QList<store::Row> rows =
        transaction.all(QStringLiteral("SELECT account_id FROM sessions WHERE sso_service_id = ? "
                                       "UNION SELECT account_id FROM challenges WHERE sso_service_id = ?"),
                        serviceId, serviceId);
    for (const store::Row& row : rows) {
        if (!mayOpen(entitlementOf(transaction, organizationsOf, serviceId, row.text(0)))) {
            identity::endSsoSessions(transaction, serviceId, row.text(0));
        }
    }
}

std::optional<core::Time> consentOf(store::Transaction& transaction, const QString& serviceId,
                                    const QString& accountId) {
    const auto row = transaction.one(
        QStringLiteral("SELECT agreed_at FROM sso_consents WHERE account_id = ? AND service_id = ?"),
        accountId, serviceId);
    return row ? std::optional(row->time(0)) : std::nullopt;
}

} // namespace service::sso
