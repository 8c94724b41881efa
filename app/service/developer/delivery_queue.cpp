#include "service/developer/delivery_queue.h"

#include "core/json_text.h"
#include "service/keys/master_keys.h"

#include <array>
#include <limits>
#include <stdexcept>

namespace service::developer {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using State = api::CallbackDeliveryState;

namespace {

constexpr std::array<core::Duration, 10> waits{5s, 30s, 2min, 10min, 30min, 1h, 2h, 4h, 8h, 8h};

template <class E>
QString nameOf(E value) {
    return core::json::write(value).toString();
}

template <class T>
std::optional<QString> jsonOf(const std::optional<T>& value) {
    return value ? std::optional(QString::fromUtf8(core::json::toText(*value))) : std::nullopt;
}

template <class T>
core::json::Nullable<T> fromText(const store::Row& row, int column) {
    const auto object = core::json::parseObject(row.text(column).toUtf8());
    const auto value = object.and_then([](const QJsonObject& json) { return core::json::fromJson<T>(json); });
    return value ? core::json::Nullable<T>(*value) : core::json::Nullable<T>();
}

template <class E>
E valueIn(const store::Row& row, int column) {
    E value{};
    core::json::Faults faults;
    core::json::read(row.text(column), value, {}, core::json::NoBounds{}, faults);
    if (!faults.empty()) {
        throw std::runtime_error("callback_deliveries holds an unknown word: " +
                                 row.text(column).toStdString());
    }
    return value;
}

const QString columns = u"id, event, state, url, created_at, attempts, last_attempt_at, next_attempt_at, "
                        "status, duration_ms, failure, request, response, redelivery_of"_s;

api::CallbackDelivery deliveryIn(const store::Row& row) {
    api::CallbackDelivery delivery;
    delivery.id = row.text(0);
    delivery.event = valueIn<api::CallbackEvent>(row, 1);
    delivery.state = valueIn<State>(row, 2);
    delivery.url = row.text(3);
    delivery.createdAt = row.time(4);
    delivery.attempts = static_cast<int>(row.number(5));
    if (!row.isNull(6)) {
        delivery.lastAttemptAt = row.time(6);
    }
    if (!row.isNull(7)) {
        delivery.nextAttemptAt = row.time(7);
    }
    if (!row.isNull(8)) {
        delivery.status.emplace(static_cast<int>(row.number(8)));
    }
    if (!row.isNull(9)) {
        delivery.durationMs.emplace(static_cast<int>(row.number(9)));
    }
    delivery.failure = fromText<api::CallbackCheck>(row, 10);
    delivery.request = fromText<api::CallbackRequest>(row, 11);
    delivery.response = fromText<api::CallbackResponse>(row, 12);
    if (!row.isNull(13)) {
        delivery.redeliveryOf = row.text(13);
    }
    return delivery;
}

// Nothing where it was the last.
std::optional<core::Time> nextAttempt(int attempt, core::Time now) {
    const auto made = static_cast<std::size_t>(attempt);
    return made > waits.size() ? std::nullopt : std::optional(now + waits.at(made - 1));
}

} // namespace

api::CallbackDelivery addDelivery(store::Transaction& transaction, const NewDelivery& delivery,
                                  core::Time now) {
    api::CallbackDelivery added;
    added.id = keys::randomId();
    added.event = delivery.event;
    added.url = delivery.url;
    added.createdAt = now;
    added.nextAttemptAt = now;
    if (delivery.redeliveryOf) {
        added.redeliveryOf = *delivery.redeliveryOf;
    }
    transaction.run(u"INSERT INTO callback_deliveries (id, account_id, event, body, url, state, created_at, "
                    "next_attempt_at, redelivery_of) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                    added.id, delivery.accountId, nameOf(delivery.event), delivery.body, delivery.url,
                    nameOf(added.state), now, now, delivery.redeliveryOf);
    return added;
}

std::optional<NewDelivery> findDelivery(store::Transaction& transaction, const QString& accountId,
                                        const QString& id) {
    const auto row = transaction.one(
        u"SELECT event, body, url FROM callback_deliveries WHERE id = ? AND account_id = ?"_s, id, accountId);
    if (!row) {
        return std::nullopt;
    }
    return NewDelivery{accountId, valueIn<api::CallbackEvent>(*row, 0), row->bytes(1), row->text(2)};
}

api::Page<api::CallbackDelivery> deliveriesOf(store::Transaction& transaction, const QString& accountId,
                                              const std::optional<http::ListPlace>& after, int limit) {
    api::Page<api::CallbackDelivery> page;
    page.total = static_cast<int>(
        transaction.all(u"SELECT COUNT(*) FROM callback_deliveries WHERE account_id = ?"_s, accountId)
            .first()
            .number(0));
    const http::ListPlace place = after.value_or(http::ListPlace{{std::numeric_limits<qint64>::max()}, {}});
    const QList<store::Row> rows =
        transaction.all(u"SELECT "_s + columns +
                            u" FROM callback_deliveries WHERE account_id = ? AND (created_at < ? OR "
                            "(created_at = ? AND id < ?)) ORDER BY created_at DESC, id DESC LIMIT ?"_s,
                        accountId, place.at, place.at, place.id, limit + 1);
    for (const store::Row& row : rows.mid(0, limit)) {
        page.items.append(deliveryIn(row));
    }
    if (rows.size() > limit) {
        const api::CallbackDelivery& last = page.items.last();
        page.nextCursor = http::cursorAt({last.createdAt, last.id});
    }
    return page;
}

bool hasDueDelivery(store::Transaction& transaction, core::Time now) {
    return transaction
        .one(u"SELECT 1 FROM callback_deliveries WHERE state = 'queued' AND next_attempt_at <= ? AND "
             "leased_until <= ? LIMIT 1"_s,
             now, now)
        .has_value();
}

QList<ClaimedDelivery> claimDueDeliveries(store::Transaction& transaction, int most, core::Time now) {
    const core::Time until = now + leaseOfDelivery;
    const QList<store::Row> rows = transaction.all(
        u"WITH under_way AS (SELECT account_id, COUNT(*) AS number FROM callback_deliveries "
        "WHERE leased_until > 0 AND leased_until > ? GROUP BY account_id), "
        "due AS (SELECT id, account_id, next_attempt_at, "
        "ROW_NUMBER() OVER (PARTITION BY account_id ORDER BY next_attempt_at, id) AS turn "
        "FROM callback_deliveries WHERE state = 'queued' AND next_attempt_at <= ? AND leased_until <= ?) "
        "UPDATE callback_deliveries SET leased_until = ? WHERE state = 'queued' AND leased_until <= ? AND id "
        "IN (SELECT due.id FROM due LEFT JOIN under_way ON under_way.account_id = due.account_id "
        "WHERE due.turn + COALESCE(under_way.number, 0) <= ? ORDER BY due.next_attempt_at, due.id LIMIT ?) "
        "RETURNING id, account_id, url, body, attempts"_s,
        now, now, now, until, now, deliveriesAtOnce, most);
    QList<ClaimedDelivery> claimed;
    for (const store::Row& row : rows) {
        claimed.append({row.text(0), row.text(1), row.text(2), row.bytes(3),
                        static_cast<int>(row.number(4)) + 1, until});
    }
    return claimed;
}

void noteAttempt(store::Transaction& transaction, const ClaimedDelivery& delivery,
                 const DeliveryAttempt& attempt, core::Time now) {
    const std::optional<store::Row> row = transaction.one(
        u"SELECT state FROM callback_deliveries WHERE id = ? AND account_id = ? AND leased_until = ?"_s,
        delivery.id, delivery.accountId, delivery.leasedUntil);
    if (!row) {
        return;
    }
    State state = State::Delivered;
    std::optional<core::Time> next;
    if (attempt.failure) {
        next = row->text(0) == nameOf(State::Queued) ? nextAttempt(delivery.attempt, now) : std::nullopt;
        state = next ? State::Queued : State::Failed;
    }
    transaction.run(
        u"UPDATE callback_deliveries SET state = ?, next_attempt_at = ?, leased_until = 0, attempts = ?, "
        "last_attempt_at = ?, status = ?, duration_ms = ?, failure = ?, request = ?, response = ? "
        "WHERE id = ? AND account_id = ?"_s,
        nameOf(state), next, delivery.attempt, attempt.at, attempt.status, attempt.durationMs,
        jsonOf(attempt.failure), jsonOf(attempt.request), jsonOf(attempt.response), delivery.id,
        delivery.accountId);
}

void giveBack(store::Transaction& transaction, const ClaimedDelivery& delivery) {
    transaction.run(u"UPDATE callback_deliveries SET leased_until = 0 WHERE id = ? AND account_id = ? AND "
                    "leased_until = ?"_s,
                    delivery.id, delivery.accountId, delivery.leasedUntil);
}

void failQueuedDeliveries(store::Transaction& transaction, const QString& accountId) {
    transaction.run(u"UPDATE callback_deliveries SET state = 'failed', next_attempt_at = NULL "
                    "WHERE account_id = ? AND state = 'queued'"_s,
                    accountId);
}

void removeOldDeliveries(store::Transaction& transaction, core::Time now) {
    transaction.run(u"DELETE FROM callback_deliveries WHERE created_at < ?"_s, now - deliveriesKept);
}

} // namespace service::developer
