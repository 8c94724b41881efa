#include "service/sso/services.h"

#include "service/keys/master_keys.h"

namespace service::sso {

namespace {

constexpr int organizationsInList = 20;
constexpr int organizationsAtMost = 5'000;

// What serviceIn() reads.
QString selectServices(QLatin1String rest) {
    return QStringLiteral("SELECT id, name, entity_id, sign_on_url, binding, created_at, updated_at, version "
                          "FROM sso_services ") +
           rest;
}

api::SignOnBinding bindingOf(const QString& name) {
    return name == QStringLiteral("post") ? api::SignOnBinding::Post : api::SignOnBinding::Redirect;
}

QList<api::SsoOrganization> organizationsOf(store::Transaction& transaction, const QString& id, int limit) {
    const QList<store::Row> rows = transaction.all(
        QStringLiteral("SELECT o.id, o.name FROM sso_service_organizations so "
                       "JOIN organizations o ON o.id = so.organization_id WHERE so.service_id = ? "
                       "ORDER BY o.name, o.id LIMIT ?"),
        id, limit);
    QList<api::SsoOrganization> organizations;
    for (const store::Row& row : rows) {
        organizations.append({row.text(0), row.text(1)});
    }
    return organizations;
}

int countOrganizations(store::Transaction& transaction, const QString& id) {
    return static_cast<int>(
        transaction
            .one(QStringLiteral("SELECT COUNT(*) FROM sso_service_organizations WHERE service_id = ?"), id)
            ->number(0));
}

api::SsoService serviceIn(store::Transaction& transaction, const Addresses& addresses, const store::Row& row,
                          int organizations) {
    api::SsoService service;
    service.id = row.text(0);
    service.name = row.text(1);
    service.loginUrl = addresses.login(service.id);
    service.organizations = organizationsOf(transaction, service.id, organizations);
    service.organizationCount = countOrganizations(transaction, service.id);
    service.idp.entityId = row.text(2);
    service.idp.signOnUrl = row.text(3);
    service.idp.binding = bindingOf(row.text(4));
    service.idp.certificates = shown(certificatesOf(transaction, service.id));
    service.idp.metadata = metadataSourceOf(transaction, service.id);
    service.sp = addresses.ofParty(service.id);
    service.createdAt = row.time(5);
    service.updatedAt = row.time(6);
    service.version = static_cast<int>(row.number(7));
    return service;
}

} // namespace

bool isAllowed(store::Transaction& transaction, const QString& accountId) {
    return transaction
        .one(QStringLiteral("SELECT 1 FROM accounts WHERE id = ? AND sso_allowed = 1"), accountId)
        .has_value();
}

std::optional<api::SsoService> findService(store::Transaction& transaction, const Addresses& addresses,
                                           const QString& ownerId, const QString& id) {
    const auto row =
        transaction.one(selectServices(QLatin1String("WHERE id = ? AND owner_id = ?")), id, ownerId);
    return row ? std::optional(serviceIn(transaction, addresses, *row, organizationsAtMost)) : std::nullopt;
}

api::SsoServiceList listServices(store::Transaction& transaction, const Addresses& addresses,
                                 const QString& ownerId, const std::optional<http::ListPlace>& after,
                                 int limit) {
    const http::ListPlace place = after.value_or(http::ListPlace{{-1}, {}});
    const QList<store::Row> rows = transaction.all(
        selectServices(QLatin1String("WHERE owner_id = ? AND (created_at > ? OR (created_at = ? AND "
                                     "id > ?)) ORDER BY created_at, id LIMIT ?")),
        ownerId, place.at, place.at, place.id, limit + 1);
    api::SsoServiceList list;
    list.allowed = true;
    list.total = countServices(transaction, ownerId);
    for (const store::Row& row : rows.mid(0, limit)) {
        list.items.append(serviceIn(transaction, addresses, row, organizationsInList));
    }
    if (rows.size() > limit) {
        list.nextCursor = http::cursorAt({list.items.last().createdAt, list.items.last().id});
    }
    return list;
}

int countServices(store::Transaction& transaction, const QString& ownerId) {
    return static_cast<int>(
        transaction.one(QStringLiteral("SELECT COUNT(*) FROM sso_services WHERE owner_id = ?"), ownerId)
            ->number(0));
}

std::optional<QString> serviceWithProvider(store::Transaction& transaction, const QString& ownerId,
                                           const QString& entityId, const QString& exceptId) {
    const auto row = transaction.one(
        QStringLiteral("SELECT name FROM sso_services WHERE owner_id = ? AND entity_id = ? AND id <> ? "
                       "ORDER BY created_at LIMIT 1"),
        ownerId, entityId, exceptId);
    return row ? std::optional(row->text(0)) : std::nullopt;
}

QString createService(store::Transaction& transaction, const QString& ownerId, const QString& name,
                      const Provider& provider, core::Time now, const std::optional<QString>& reservedId) {
    const QString id = reservedId.value_or(keys::randomId());
    transaction.run(
        QStringLiteral("INSERT INTO sso_services (id, owner_id, name, entity_id, sign_on_url, binding, "
                       "created_at, updated_at) VALUES (?, ?, ?, '', '', '', ?, ?)"),
        id, ownerId, name, now, now);
    setProvider(transaction, id, provider, now);
    return id;
}

void renameService(store::Transaction& transaction, const QString& id, const QString& name) {
    transaction.run(QStringLiteral("UPDATE sso_services SET name = ? WHERE id = ?"), name, id);
}

void countVersion(store::Transaction& transaction, const QString& id, core::Time now) {
    transaction.run(
        QStringLiteral("UPDATE sso_services SET version = version + 1, updated_at = ? WHERE id = ?"), now,
        id);
}

void deleteService(store::Transaction& transaction, const QString& id) {
    transaction.run(QStringLiteral("DELETE FROM sso_services WHERE id = ?"), id);
}

bool setOrganizations(store::Transaction& transaction, const QString& ownerId, const QString& id,
                      const QStringList& organizationIds) {
    for (const QString& organizationId : organizationIds) {
        if (!transaction.one(QStringLiteral("SELECT 1 FROM organizations WHERE id = ? AND owner_id = ?"),
                             organizationId, ownerId)) {
            return false;
        }
    }
    transaction.run(QStringLiteral("DELETE FROM sso_service_organizations WHERE service_id = ?"), id);
    for (const QString& organizationId : organizationIds) {
        transaction.run(QStringLiteral("INSERT INTO sso_service_organizations (service_id, organization_id) "
                                       "VALUES (?, ?) ON CONFLICT DO NOTHING"),
                        id, organizationId);
    }
    return true;
}

QList<NamedService> servicesThatOpen(store::Transaction& transaction, const QString& accountId, int limit) {
    const QList<store::Row> rows = transaction.all(
        QStringLiteral(
            "SELECT s.id, s.name FROM sso_services s JOIN accounts o ON o.id = s.owner_id "
            "WHERE o.sso_allowed = 1 AND o.disabled = 0 AND s.id IN ("
            "SELECT id FROM sso_services WHERE owner_id = ? UNION SELECT c.service_id FROM sso_consents c "
            "JOIN accounts a ON a.id = c.account_id WHERE c.account_id = ? AND a.disabled = 0) "
            "ORDER BY s.name, s.id LIMIT ?"),
        accountId, accountId, limit);
    QList<NamedService> services;
    for (const store::Row& row : rows) {
        services.append({row.text(0), row.text(1)});
    }
    return services;
}

std::optional<OpenService> findOpenService(store::Transaction& transaction, const QString& id) {
    const auto row = transaction.one(
        QStringLiteral("SELECT s.owner_id, s.name, s.entity_id, s.sign_on_url, s.binding FROM sso_services s "
                       "JOIN accounts a ON a.id = s.owner_id "
                       "WHERE s.id = ? AND a.sso_allowed = 1 AND a.disabled = 0"),
        id);
    if (!row) {
        return std::nullopt;
    }
    OpenService service{id, row->text(0), row->text(1), {}};
    service.provider.entityId = row->text(2);
    service.provider.signOnUrl = row->text(3);
    service.provider.binding = bindingOf(row->text(4));
    service.provider.certificates = certificatesOf(transaction, id);
    return service;
}

} // namespace service::sso
