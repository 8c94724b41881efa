#include "service/organizations/member_rows.h"

namespace service::organizations {

namespace {

// Takes the organization twice and the time.
const QString everybody = QStringLiteral(
    "SELECT m.account_id AS id, 1 AS accepted, a.email AS email, a.name AS name, m.joined_at AS since, "
    "m.joined_at AS expires_at FROM organization_members m JOIN accounts a ON a.id = m.account_id "
    "WHERE m.organization_id = ? "
    "UNION ALL SELECT i.id, 0, i.email, '', i.created_at, i.expires_at FROM invitations i "
    "WHERE i.organization_id = ? AND i.expires_at > ?");

api::Member memberIn(const store::Row& row) {
    const bool accepted = row.flag(1);
    api::Member member{
        .id = row.text(0),
        .state = accepted ? api::MembershipState::Accepted : api::MembershipState::Pending,
        .email = row.text(2),
        .name = {},
        .since = row.time(4),
        .expiresAt = {},
    };
    if (accepted) {
        member.name = row.text(3);
    } else {
        member.expiresAt = row.time(5);
    }
    return member;
}

QStringList idsIn(const QList<store::Row>& rows) {
    QStringList ids;
    for (const store::Row& row : rows) {
        ids.append(row.text(0));
    }
    return ids;
}

} // namespace

bool addMember(store::Transaction& transaction, const QString& organizationId, const QString& accountId,
               core::Time now) {
    return transaction.run(
               QStringLiteral("INSERT INTO organization_members (organization_id, account_id, joined_at) "
                              "VALUES (?, ?, ?) ON CONFLICT DO NOTHING"),
               organizationId, accountId, now) == 1;
}

bool removeMember(store::Transaction& transaction, const QString& organizationId, const QString& accountId) {
    return transaction.run(QStringLiteral("DELETE FROM organization_members WHERE organization_id = ? AND "
                                          "account_id = ?"),
                           organizationId, accountId) == 1;
}

bool belongs(store::Transaction& transaction, const QString& organizationId, const QString& normalEmail) {
    return transaction
        .one(QStringLiteral("SELECT 1 FROM accounts a WHERE a.email_normal = ? AND "
                            "(EXISTS (SELECT 1 FROM organizations o WHERE o.id = ? AND o.owner_id = a.id) OR "
                            "EXISTS (SELECT 1 FROM organization_members m WHERE m.organization_id = ? AND "
                            "m.account_id = a.id))"),
             normalEmail, organizationId, organizationId)
        .has_value();
}

QStringList membersOf(store::Transaction& transaction, const QString& organizationId) {
    return idsIn(transaction.all(
        QStringLiteral("SELECT account_id FROM organization_members WHERE organization_id = ?"),
        organizationId));
}

QStringList membershipsOf(store::Transaction& transaction, const QString& accountId) {
    return idsIn(transaction.all(
        QStringLiteral("SELECT organization_id FROM organization_members WHERE account_id = ?"), accountId));
}

api::Page<api::Member> membersPage(store::Transaction& transaction, const QString& organizationId,
                                   const std::optional<http::ListPlace>& after, int limit, core::Time now) {
    api::Page<api::Member> result;
    result.total = static_cast<int>(
        transaction
            .one(QStringLiteral("SELECT COUNT(*) FROM (") + everybody + QStringLiteral(") AS everybody"),
                 organizationId, organizationId, now)
            ->number(0));
    const http::ListPlace place = after.value_or(http::ListPlace{{-1}, {}});
    const QList<store::Row> rows = transaction.all(
        QStringLiteral("SELECT id, accepted, email, name, since, expires_at FROM (") + everybody +
            QStringLiteral(") AS everybody WHERE since > ? OR (since = ? AND id > ?) "
                           "ORDER BY since, id LIMIT ?"),
        organizationId, organizationId, now, place.at, place.at, place.id, limit + 1);
    for (const store::Row& row : rows.mid(0, limit)) {
        result.items.append(memberIn(row));
    }
    if (rows.size() > limit) {
        const api::Member& last = result.items.last();
        result.nextCursor = http::cursorAt({last.since, last.id});
    }
    return result;
}

} // namespace service::organizations
