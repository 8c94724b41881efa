#include "service/sso/member_consents.h"

#include "service/sso/entitlement.h"
#include "service/sso/events.h"

#include <QHash>

namespace service::sso {

// Those of an owner who may not have any (any more) open nothing, and are not offered.
QList<api::OfferedSsoService> MemberConsents::servicesOf(store::Transaction& transaction,
                                                         const QString& organizationId) const {
    const QList<store::Row> rows = transaction.all(
        QStringLiteral(
            "SELECT s.id, s.name FROM sso_service_organizations so "
            "JOIN sso_services s ON s.id = so.service_id JOIN accounts a ON a.id = s.owner_id "
            "WHERE so.organization_id = ? AND a.sso_allowed = 1 AND a.disabled = 0 ORDER BY s.name, s.id"),
        organizationId);
    QList<api::OfferedSsoService> services;
    for (const store::Row& row : rows) {
        services.append({row.text(0), row.text(1)});
    }
    return services;
}

core::Result<void> MemberConsents::agree(store::Transaction& transaction, const http::Exchange& exchange,
                                         const QString& organizationId, const QList<QString>& serviceIds) {
    QHash<QString, QString> offered;
    for (const api::OfferedSsoService& service : servicesOf(transaction, organizationId)) {
        offered.insert(service.id, service.name);
    }
    for (const QString& id : serviceIds) {
        if (!offered.contains(id)) {
            return core::fail(core::ErrorId::NotFound);
        }
    }
    for (const QString& id : serviceIds) {
        if (sso::agree(transaction, id, exchange.caller().accountId, exchange.now())) {
            record(transaction, exchange, activity::kind::ssoConsentGiven, offered.value(id));
        }
    }
    return {};
}

void MemberConsents::left(store::Transaction& transaction, const QString& accountId,
                          const QString& organizationId, core::Time now) {
    const QList<store::Row> services = transaction.all(
        QStringLiteral("SELECT service_id FROM sso_service_organizations WHERE organization_id = ?"),
        organizationId);
    for (const store::Row& service : services) {
        endWithoutMembership(transaction, service.text(0), now, accountId);
    }
}

} // namespace service::sso
