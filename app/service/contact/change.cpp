#include "service/contact/change.h"

#include <limits>

namespace service::contact {

namespace {

template <class E>
QString nameOf(E value) {
    return core::json::write(value).toString();
}

template <class E>
E valueOf(const QString& name) {
    for (const auto& [value, candidate] : core::json::EnumNames<E>::names) {
        if (name == QLatin1String(candidate)) {
            return value;
        }
    }
    throw std::runtime_error("contact_changes holds an unknown word: " + name.toStdString());
}

const QString columns = QStringLiteral(
    "id, account_id, channel, state, target, target_normal, code_id, message_id, created_at, expires_at");

Change changeIn(const store::Row& row, core::Time now) {
    Change change{
        .id = row.text(0),
        .accountId = row.text(1),
        .channel = valueOf<Channel>(row.text(2)),
        .state = valueOf<State>(row.text(3)),
        .target = row.optionalText(4),
        .targetNormal = row.optionalText(5),
        .codeId = row.optionalText(6),
        .messageId = row.optionalText(7),
        .createdAt = row.time(8),
        .expiresAt = row.time(9),
    };
    if (change.isOpen() && change.expiresAt <= now) {
        change.state = State::Expired;
    }
    return change;
}

} // namespace

void insert(store::Transaction& transaction, const Change& change) {
    transaction.run(QStringLiteral("INSERT INTO contact_changes (") + columns +
                        QStringLiteral(") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                    change.id, change.accountId, nameOf(change.channel), nameOf(change.state), change.target,
                    change.targetNormal, change.codeId, change.messageId, change.createdAt, change.expiresAt);
}

std::optional<Change> find(store::Transaction& transaction, const QString& accountId, const QString& id,
                           core::Time now) {
    const auto row =
        transaction.one(QStringLiteral("SELECT ") + columns +
                            QStringLiteral(" FROM contact_changes WHERE id = ? AND account_id = ?"),
                        id, accountId);
    return row ? std::optional(changeIn(*row, now)) : std::nullopt;
}

QList<Change> newest(store::Transaction& transaction, const QString& accountId,
                     const std::optional<http::ListPlace>& after, int limit, core::Time now) {
    const http::ListPlace place = after.value_or(http::ListPlace{{std::numeric_limits<qint64>::max()}, {}});
    QList<Change> changes;
    for (const store::Row& row :
         transaction.all(QStringLiteral("SELECT ") + columns +
                             QStringLiteral(" FROM contact_changes WHERE account_id = ? AND "
                                            "(created_at < ? OR (created_at = ? AND id < ?)) "
                                            "ORDER BY created_at DESC, id DESC LIMIT ?"),
                         accountId, place.at, place.at, place.id, limit + 1)) {
        changes.append(changeIn(row, now));
    }
    return changes;
}

int count(store::Transaction& transaction, const QString& accountId) {
    return static_cast<int>(
        transaction
            .one(QStringLiteral("SELECT COUNT(*) FROM contact_changes WHERE account_id = ?"), accountId)
            ->number(0));
}

bool advance(store::Transaction& transaction, const Change& change, State from) {
    return transaction.run(
               QStringLiteral(
                   "UPDATE contact_changes SET state = ?, target = ?, target_normal = ?, code_id = ?, "
                   "message_id = ? WHERE id = ? AND account_id = ? AND state = ?"),
               nameOf(change.state), change.target, change.targetNormal, change.codeId, change.messageId,
               change.id, change.accountId, nameOf(from)) == 1;
}

int cancelOpen(store::Transaction& transaction, const QString& accountId, Channel channel, core::Time now) {
    return transaction.run(
        QStringLiteral(
            "UPDATE contact_changes SET state = 'cancelled' WHERE account_id = ? AND channel = ? AND "
            "expires_at > ? AND state IN ('verify_current', 'enter_new', 'verify_new')"),
        accountId, nameOf(channel), now);
}

void removeOldChanges(store::Transaction& transaction, core::Time now) {
    transaction.run(QStringLiteral("DELETE FROM contact_changes WHERE expires_at < ?"),
                    now - std::chrono::hours(24));
}

} // namespace service::contact
