#include "service/sso/consents.h"

#include "service/activity/activity.h"
#include "service/identity/sessions.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace service::sso {

namespace {

QString serviceIdOf(const http::Exchange& exchange) {
    return exchange.request().parameter(QStringLiteral("service_id"));
}

void record(store::Transaction& transaction, const http::Exchange& exchange, const char* kind,
            const QString& name) {
    const http::Caller& caller = exchange.caller();
    activity::record(transaction,
                     {caller.accountId,
                      kind,
                      {{QStringLiteral("name"), name}},
                      caller.sessionId,
                      exchange.request().address},
                     exchange.now());
}

std::optional<QString> nameOf(store::Transaction& transaction, const QString& serviceId) {
    const auto row = transaction.one(QStringLiteral("SELECT name FROM sso_services WHERE id = ?"), serviceId);
    return row ? std::optional(row->text(0)) : std::nullopt;
}

} // namespace

void Consents::registerRoutes(http::Router& router) {
    router.on(api::listSsoConsents, [this](http::Exchange& exchange) {
        return exchange.read([&](store::Transaction& transaction) -> core::Result<api::SsoConsents> {
            return list(transaction, exchange.caller().accountId);
        });
    });
    router.on(api::giveSsoConsent, [this](http::Exchange& exchange) {
        return exchange.write([&](store::Transaction& transaction) { return give(transaction, exchange); });
    });
    router.on(api::withdrawSsoConsent, [](http::Exchange& exchange) {
        return exchange.write(
            [&](store::Transaction& transaction) { return withdraw(transaction, exchange); });
    });
}

// A service that an account owns opens it anyway.
api::SsoConsents Consents::list(store::Transaction& transaction, const QString& accountId) const {
    std::map<QString, api::SsoConsent> found;
    for (const QString& organizationId : m_organizationsOf(transaction, accountId)) {
        const QList<store::Row> rows = transaction.all(
            QStringLiteral(
                "SELECT s.id, s.name, s.entity_id, o.name, c.agreed_at FROM sso_service_organizations so "
                "JOIN sso_services s ON s.id = so.service_id "
                "JOIN organizations o ON o.id = so.organization_id "
                "LEFT JOIN sso_consents c ON c.service_id = s.id AND c.account_id = ? "
                "WHERE so.organization_id = ? AND s.owner_id <> ?"),
            accountId, organizationId, accountId);
        for (const store::Row& row : rows) {
            api::SsoConsent& consent = found[row.text(0)];
            consent.serviceId = row.text(0);
            consent.serviceName = row.text(1);
            consent.entityId = row.text(2);
            consent.organizations.append(row.text(3));
            if (!row.isNull(4)) {
                consent.agreedAt = row.time(4);
            }
        }
    }
    api::SsoConsents consents;
    for (auto& [id, consent] : found) {
        consent.organizations.sort();
        consents.items.append(consent);
    }
    std::sort(consents.items.begin(), consents.items.end(),
              [](const api::SsoConsent& a, const api::SsoConsent& b) {
                  return std::tie(a.serviceName, a.serviceId) < std::tie(b.serviceName, b.serviceId);
              });
    return consents;
}

core::Result<api::Empty> Consents::give(store::Transaction& transaction,
                                        const http::Exchange& exchange) const {
    const QString& accountId = exchange.caller().accountId;
    const QString serviceId = serviceIdOf(exchange);
    const Entitlement entitlement = entitlementOf(transaction, m_organizationsOf, serviceId, accountId);
    if (entitlement == Entitlement::None || entitlement == Entitlement::Owner) {
        return core::fail(core::ErrorId::NotFound);
    }
    const int given = transaction.run(
        QStringLiteral("INSERT INTO sso_consents (account_id, service_id, agreed_at) VALUES (?, ?, ?) "
                       "ON CONFLICT DO NOTHING"),
        accountId, serviceId, exchange.now());
    if (given == 1) {
        record(transaction, exchange, activity::kind::ssoConsentGiven,
               nameOf(transaction, serviceId).value_or(QString()));
    }
    return api::Empty{};
}

core::Result<api::Empty> Consents::withdraw(store::Transaction& transaction, const http::Exchange& exchange) {
    const QString& accountId = exchange.caller().accountId;
    const QString serviceId = serviceIdOf(exchange);
    const int withdrawn =
        transaction.run(QStringLiteral("DELETE FROM sso_consents WHERE account_id = ? AND service_id = ?"),
                        accountId, serviceId);
    if (withdrawn == 0) {
        return core::fail(core::ErrorId::NotFound);
    }
    record(transaction, exchange, activity::kind::ssoConsentWithdrawn,
           nameOf(transaction, serviceId).value_or(QString()));
    identity::endSsoSessions(transaction, serviceId, accountId);
    return api::Empty{};
}

} // namespace service::sso
