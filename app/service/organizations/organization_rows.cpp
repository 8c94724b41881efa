#include "service/organizations/organization_rows.h"

#include "service/keys/master_keys.h"

namespace service::organizations {

namespace {

// The first value that it takes is the time: invitations that are over don't count.
const QString organizationsOf = QStringLiteral(
    "SELECT o.id, o.name, o.website, o.time_zone, o.created_at, o.version, o.owner_id, a.name, a.email, "
    "(SELECT COUNT(*) FROM organization_members m WHERE m.organization_id = o.id), "
    "(SELECT COUNT(*) FROM invitations i WHERE i.organization_id = o.id AND i.expires_at > ?) "
    "FROM organizations o JOIN accounts a ON a.id = o.owner_id ");

// Which of them an account owns or belongs to.
const QString areOfAnAccount = QStringLiteral(
    "(o.owner_id = ? OR o.id IN (SELECT organization_id FROM organization_members WHERE account_id = ?)) ");

api::Organization organizationIn(const store::Row& row, const QString& accountId) {
    api::Organization organization{
        .id = row.text(0),
        .name = row.text(1),
        .website = {},
        .timeZone = row.text(3),
        .owned = row.text(6) == accountId,
        .createdAt = row.time(4),
        .version = static_cast<int>(row.number(5)),
        .owner = {},
        .memberCount = static_cast<int>(row.number(9)),
    };
    if (!row.isNull(2)) {
        organization.website = row.text(2);
    }
    if (organization.owned) {
        organization.pendingCount = static_cast<int>(row.number(10));
    } else {
        organization.owner = api::OrganizationOwner{row.text(7), row.text(8)};
    }
    return organization;
}

} // namespace

QString create(store::Transaction& transaction, const QString& ownerId,
               const api::NewOrganization& organization, core::Time now) {
    const QString id = keys::randomId();
    transaction.run(
        QStringLiteral("INSERT INTO organizations (id, owner_id, name, website, time_zone, created_at) "
                       "VALUES (?, ?, ?, ?, ?, ?)"),
        id, ownerId, organization.name, organization.website, organization.timeZone, now);
    return id;
}

std::optional<api::Organization> find(store::Transaction& transaction, const QString& id,
                                      const QString& accountId, core::Time now) {
    const auto row = transaction.one(organizationsOf + QStringLiteral("WHERE o.id = ? AND ") + areOfAnAccount,
                                     now, id, accountId, accountId);
    return row ? std::optional(organizationIn(*row, accountId)) : std::nullopt;
}

core::Result<api::Organization> findOwned(store::Transaction& transaction, const QString& id,
                                          const QString& accountId, core::Time now) {
    std::optional<api::Organization> organization = find(transaction, id, accountId, now);
    if (!organization || !organization->owned) {
        return core::fail(core::ErrorId::NotFound);
    }
    return *std::move(organization);
}

QString ownerOf(store::Transaction& transaction, const QString& id) {
    return transaction.one(QStringLiteral("SELECT owner_id FROM organizations WHERE id = ?"), id)->text(0);
}

api::Page<api::Organization> page(store::Transaction& transaction, const QString& accountId,
                                  const std::optional<http::ListPlace>& after, int limit, core::Time now) {
    api::Page<api::Organization> result;
    result.total = static_cast<int>(
        transaction
            .one(QStringLiteral("SELECT COUNT(*) FROM organizations o WHERE ") + areOfAnAccount, accountId,
                 accountId)
            ->number(0));
    const http::ListPlace place = after.value_or(http::ListPlace{{-1}, {}});
    const QList<store::Row> rows =
        transaction.all(organizationsOf + QStringLiteral("WHERE ") + areOfAnAccount +
                            QStringLiteral("AND (o.created_at > ? OR (o.created_at = ? AND o.id > ?)) "
                                           "ORDER BY o.created_at, o.id LIMIT ?"),
                        now, accountId, accountId, place.at, place.at, place.id, limit + 1);
    for (const store::Row& row : rows.mid(0, limit)) {
        result.items.append(organizationIn(row, accountId));
    }
    if (rows.size() > limit) {
        const api::Organization& last = result.items.last();
        result.nextCursor = http::cursorAt({last.createdAt, last.id});
    }
    return result;
}

void update(store::Transaction& transaction, const QString& id, const QString& ownerId,
            const api::UpdateOrganization& update) {
    if (update.name) {
        transaction.run(QStringLiteral("UPDATE organizations SET name = ? WHERE id = ? AND owner_id = ?"),
                        *update.name, id, ownerId);
    }
    if (update.website) {
        const std::optional<QString>& website = *update.website;
        transaction.run(QStringLiteral("UPDATE organizations SET website = ? WHERE id = ? AND owner_id = ?"),
                        website, id, ownerId);
    }
    transaction.run(
        QStringLiteral("UPDATE organizations SET version = version + 1 WHERE id = ? AND owner_id = ?"), id,
        ownerId);
}

void remove(store::Transaction& transaction, const QString& id, const QString& ownerId) {
    transaction.run(QStringLiteral("DELETE FROM organizations WHERE id = ? AND owner_id = ?"), id, ownerId);
}

} // namespace service::organizations
