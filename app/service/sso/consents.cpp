#include "service/sso/consents.h"

#include "api/sso_sign_in.h"
#include "service/sso/entitlement.h"
#include "service/sso/events.h"

namespace service::sso {

namespace {

QString serviceIdOf(const http::Exchange& exchange) {
    return exchange.request().parameter(QStringLiteral("service_id"));
}

std::optional<QString> nameOf(store::Transaction& transaction, const QString& serviceId) {
    const auto row = transaction.one(QStringLiteral("SELECT name FROM sso_services WHERE id = ?"), serviceId);
    return row ? std::optional(row->text(0)) : std::nullopt;
}

// A service that an account owns opens it anyway.
api::SsoConsents list(store::Transaction& transaction, const QString& accountId) {
    const QList<store::Row> rows = transaction.all(
        QStringLiteral(
            "SELECT s.id, s.name, s.entity_id, o.name, c.agreed_at FROM organization_members m "
            "JOIN sso_service_organizations so ON so.organization_id = m.organization_id "
            "JOIN sso_services s ON s.id = so.service_id JOIN organizations o ON o.id = m.organization_id "
            "LEFT JOIN sso_consents c ON c.service_id = s.id AND c.account_id = m.account_id "
            "WHERE m.account_id = ? AND s.owner_id <> m.account_id ORDER BY s.name, s.id, o.name"),
        accountId);
    api::SsoConsents consents;
    for (const store::Row& row : rows) {
        if (consents.items.isEmpty() || consents.items.last().serviceId != row.text(0)) {
            api::SsoConsent consent{row.text(0), row.text(1), row.text(2), {}, {}};
            if (!row.isNull(4)) {
                consent.agreedAt = row.time(4);
            }
            consents.items.append(consent);
        }
        consents.items.last().organizations.append(row.text(3));
    }
    return consents;
}

core::Result<api::Empty> give(store::Transaction& transaction, const http::Exchange& exchange) {
    const QString& accountId = exchange.caller().accountId;
    const QString serviceId = serviceIdOf(exchange);
    const Entitlement entitlement = entitlementOf(transaction, serviceId, accountId);
    if (entitlement == Entitlement::None || entitlement == Entitlement::Owner) {
        return core::fail(core::ErrorId::NotFound);
    }
    if (agree(transaction, serviceId, accountId, exchange.now())) {
        record(transaction, exchange, activity::kind::ssoConsentGiven,
               nameOf(transaction, serviceId).value_or(QString()));
    }
    return api::Empty{};
}

core::Result<api::Empty> takeBack(store::Transaction& transaction, const http::Exchange& exchange) {
    const QString serviceId = serviceIdOf(exchange);
    if (!withdraw(transaction, serviceId, exchange.caller().accountId)) {
        return core::fail(core::ErrorId::NotFound);
    }
    record(transaction, exchange, activity::kind::ssoConsentWithdrawn,
           nameOf(transaction, serviceId).value_or(QString()));
    return api::Empty{};
}

} // namespace

void registerConsentRoutes(http::Router& router) {
    router.on(api::listSsoConsents, [](http::Exchange& exchange) {
        return exchange.read([&](store::Transaction& transaction) -> core::Result<api::SsoConsents> {
            return list(transaction, exchange.caller().accountId);
        });
    });
    router.on(api::giveSsoConsent, [](http::Exchange& exchange) {
        return exchange.write([&](store::Transaction& transaction) { return give(transaction, exchange); });
    });
    router.on(api::withdrawSsoConsent, [](http::Exchange& exchange) {
        return exchange.write(
            [&](store::Transaction& transaction) { return takeBack(transaction, exchange); });
    });
}

} // namespace service::sso
