#include "service/identity/sessions.h"

#include "service/identity/tokens.h"
#include "service/keys/master_keys.h"

#include <limits>

namespace service::identity {

namespace {

constexpr int knownDevices = 20; // an account's; the least used gives way

QString rememberDevice(store::Transaction& transaction, const QString& accountId,
                       const std::optional<QString>& known, core::Time now) {
    const bool isKnown = known && isKnownDevice(transaction, accountId, *known);
    const QString token = isKnown ? *known : newToken();
    transaction.run(
        QStringLiteral("INSERT INTO known_devices (token_hash, account_id, last_used_at) VALUES (?, ?, ?) "
                       "ON CONFLICT (token_hash) DO UPDATE SET last_used_at = excluded.last_used_at"),
        hashOfToken(token.toLatin1()), accountId, now);
    transaction.run(QStringLiteral("DELETE FROM known_devices WHERE account_id = ? AND token_hash NOT IN "
                                   "(SELECT token_hash FROM known_devices WHERE account_id = ? "
                                   "ORDER BY last_used_at DESC LIMIT ?)"),
                    accountId, accountId, knownDevices);
    return token;
}

// Sign-ins that are half done end with the sessions: their password may no longer be the account's.
void endChallenges(store::Transaction& transaction, const QString& accountId) {
    transaction.run(QStringLiteral("DELETE FROM challenges WHERE account_id = ?"), accountId);
}

// What is lost with an SSO service is found by it.
void noteWayIn(store::Transaction& transaction, const QString& accountId,
               const std::optional<QString>& ssoServiceId, core::Time now) {
    if (!ssoServiceId) {
        transaction.run(
            QStringLiteral("UPDATE accounts SET password_used_at = ? WHERE id = ? AND password_used_at < ?"),
            now, accountId, now);
        return;
    }
    transaction.run(QStringLiteral("INSERT INTO sso_uses (account_id, service_id, last_at) VALUES (?, ?, ?) "
                                   "ON CONFLICT (account_id, service_id) DO UPDATE SET "
                                   "last_at = excluded.last_at"),
                    accountId, *ssoServiceId, now);
}

} // namespace

api::Session openSession(store::Transaction& transaction, const QString& accountId, const Device& device,
                         core::Time now, const std::optional<QString>& ssoServiceId) {
    api::Session session{
        .token = newToken(),
        .id = keys::randomId(),
        .accountId = accountId,
        .expiresAt = now + (ssoServiceId ? longestSsoSession : longestSession),
        .deviceToken = rememberDevice(transaction, accountId, device.token, now),
    };
    transaction.run(
        QStringLiteral("INSERT INTO sessions (id, account_id, token_hash, device, address, created_at, "
                       "last_used_at, expires_at, sso_service_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        session.id, accountId, hashOfToken(session.token.toLatin1()), device.name, device.address, now, now,
        session.expiresAt, ssoServiceId);
    noteWayIn(transaction, accountId, ssoServiceId, now);
    return session;
}

std::optional<QString> endSession(store::Transaction& transaction, const QString& accountId,
                                  const QString& id) {
    const auto row = transaction.one(
        QStringLiteral("DELETE FROM sessions WHERE id = ? AND account_id = ? RETURNING device"), id,
        accountId);
    return row ? std::optional(row->text(0)) : std::nullopt;
}

int endOtherSessions(store::Transaction& transaction, const QString& accountId, const QString& keptId) {
    endChallenges(transaction, accountId);
    return transaction.run(QStringLiteral("DELETE FROM sessions WHERE account_id = ? AND id <> ?"), accountId,
                           keptId);
}

int endAllSessions(store::Transaction& transaction, const QString& accountId) {
    endChallenges(transaction, accountId);
    return transaction.run(QStringLiteral("DELETE FROM sessions WHERE account_id = ?"), accountId);
}

void endSsoSessions(store::Transaction& transaction, const QString& ssoServiceId, const QString& accountId) {
    for (const QString& table : {QStringLiteral("sessions"), QStringLiteral("challenges")}) {
        transaction.run(
            QStringLiteral("DELETE FROM %1 WHERE sso_service_id = ? AND account_id = ?").arg(table),
            ssoServiceId, accountId);
    }
}

api::Page<api::SessionSummary> listSessions(store::Transaction& transaction, const QString& accountId,
                                            const QString& currentId,
                                            const std::optional<http::ListPlace>& after, int limit,
                                            core::Time now) {
    const core::Time idleSince = now - longestIdleness;
    api::Page<api::SessionSummary> page;
    page.total = static_cast<int>(
        transaction
            .one(QStringLiteral("SELECT COUNT(*) FROM sessions WHERE account_id = ? AND expires_at > ? AND "
                                "last_used_at > ?"),
                 accountId, now, idleSince)
            ->number(0));
    const http::ListPlace place = after.value_or(http::ListPlace{{std::numeric_limits<qint64>::max()}, {}});
    const QList<store::Row> rows =
        transaction.all(QStringLiteral("SELECT id, device, address, created_at, last_used_at FROM sessions "
                                       "WHERE account_id = ? AND expires_at > ? AND last_used_at > ? "
                                       "AND (created_at < ? OR (created_at = ? AND id < ?)) "
                                       "ORDER BY created_at DESC, id DESC LIMIT ?"),
                        accountId, now, idleSince, place.at, place.at, place.id, limit + 1);
    for (const store::Row& row : rows.mid(0, limit)) {
        page.items.append(
            {row.text(0), row.text(1), row.text(2), row.time(3), row.time(4), row.text(0) == currentId});
    }
    if (rows.size() > limit) {
        const api::SessionSummary& last = page.items.last();
        page.nextCursor = http::cursorAt({last.createdAt, last.id});
    }
    return page;
}

void setStepUp(store::Transaction& transaction, const QString& sessionId, core::Time until) {
    transaction.run(QStringLiteral("UPDATE sessions SET stepped_up_until = ? WHERE id = ?"), until,
                    sessionId);
}

void closeOtherStepUps(store::Transaction& transaction, const QString& accountId, const QString& keptId) {
    transaction.run(
        QStringLiteral("UPDATE sessions SET stepped_up_until = 0 WHERE account_id = ? AND id <> ?"),
        accountId, keptId);
}

QString deviceOf(store::Transaction& transaction, const QString& sessionId) {
    const auto row = transaction.one(QStringLiteral("SELECT device FROM sessions WHERE id = ?"), sessionId);
    return row ? row->text(0) : QString();
}

bool isKnownDevice(store::Transaction& transaction, const QString& accountId, const QString& token) {
    return transaction
        .one(QStringLiteral("SELECT 1 FROM known_devices WHERE token_hash = ? AND account_id = ?"),
             hashOfToken(token.toUtf8()), accountId)
        .has_value();
}

bool signedInThroughSsoLast(store::Transaction& transaction, const QString& accountId) {
    return transaction
        .one(QStringLiteral("SELECT 1 FROM sso_uses u JOIN accounts a ON a.id = u.account_id "
                            "WHERE u.account_id = ? AND u.last_at > a.password_used_at LIMIT 1"),
             accountId)
        .has_value();
}

void removeOldSessions(store::Transaction& transaction, core::Time now) {
    transaction.run(QStringLiteral("DELETE FROM sessions WHERE expires_at <= ? OR last_used_at <= ?"), now,
                    now - longestIdleness);
    constexpr core::Duration year = std::chrono::hours(24 * 365);
    transaction.run(QStringLiteral("DELETE FROM known_devices WHERE last_used_at < ?"), now - year);
}

} // namespace service::identity
