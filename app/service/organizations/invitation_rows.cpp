#include "service/organizations/invitation_rows.h"

#include "service/keys/master_keys.h"

namespace service::organizations {

namespace {

const QString columns = QStringLiteral(
    "SELECT i.id, i.organization_id, o.name, o.website, o.time_zone, a.name, a.email, i.created_at, "
    "i.expires_at ");

// Takes the account twice and the time. What an account owns it is not invited to.
const QString toAnAccount = QStringLiteral(
    "FROM invitations i JOIN organizations o ON o.id = i.organization_id "
    "JOIN accounts a ON a.id = o.owner_id "
    "WHERE i.email_normal = (SELECT email_normal FROM accounts WHERE id = ?) AND o.owner_id <> ? "
    "AND i.expires_at > ? ");

Received receivedIn(const store::Row& row) {
    Received received{
        .invitation = {.id = row.text(0),
                       .organization = row.text(2),
                       .website = {},
                       .timeZone = row.text(4),
                       .owner = {row.text(5), row.text(6)},
                       .ssoServices = {},
                       .createdAt = row.time(7),
                       .expiresAt = row.time(8)},
        .organizationId = row.text(1),
    };
    if (!row.isNull(3)) {
        received.invitation.website = row.text(3);
    }
    return received;
}

} // namespace

api::Member invite(store::Transaction& transaction, const QString& organizationId,
                   const identity::EmailAddress& email, core::Time now) {
    const core::Time expiresAt = now + invitationLives;
    const auto row = transaction.one(
        QStringLiteral("INSERT INTO invitations (id, organization_id, email, email_normal, created_at, "
                       "expires_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (organization_id, email_normal) "
                       "DO UPDATE SET email = excluded.email, created_at = excluded.created_at, "
                       "expires_at = excluded.expires_at RETURNING id"),
        keys::randomId(), organizationId, email.written, email.normal, now, expiresAt);
    return {row->text(0), api::MembershipState::Pending, email.written, {}, now, expiresAt};
}

bool removeInvitation(store::Transaction& transaction, const QString& organizationId, const QString& id) {
    return transaction.run(QStringLiteral("DELETE FROM invitations WHERE organization_id = ? AND id = ?"),
                           organizationId, id) == 1;
}

std::optional<Received> findReceived(store::Transaction& transaction, const QString& id,
                                     const QString& accountId, core::Time now) {
    const auto row = transaction.one(columns + toAnAccount + QStringLiteral("AND i.id = ?"), accountId,
                                     accountId, now, id);
    return row ? std::optional(receivedIn(*row)) : std::nullopt;
}

ReceivedPage receivedPage(store::Transaction& transaction, const QString& accountId,
                          const std::optional<http::ListPlace>& after, int limit, core::Time now) {
    ReceivedPage result;
    result.total = static_cast<int>(
        transaction.one(QStringLiteral("SELECT COUNT(*) ") + toAnAccount, accountId, accountId, now)
            ->number(0));
    const http::ListPlace place = after.value_or(http::ListPlace{{-1}, {}});
    const QList<store::Row> rows =
        transaction.all(columns + toAnAccount +
                            QStringLiteral("AND (i.created_at > ? OR (i.created_at = ? AND i.id > ?)) "
                                           "ORDER BY i.created_at, i.id LIMIT ?"),
                        accountId, accountId, now, place.at, place.at, place.id, limit + 1);
    for (const store::Row& row : rows.mid(0, limit)) {
        result.items.append(receivedIn(row));
    }
    if (rows.size() > limit) {
        const api::Invitation& last = result.items.last().invitation;
        result.nextCursor = http::cursorAt({last.createdAt, last.id});
    }
    return result;
}

void removeOldInvitations(store::Transaction& transaction, core::Time now) {
    transaction.run(QStringLiteral("DELETE FROM invitations WHERE expires_at <= ?"), now);
}

} // namespace service::organizations
