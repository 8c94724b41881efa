#include "service/delivery/queue.h"

#include "service/keys/master_keys.h"

#include <QJsonDocument>

#include <array>

namespace service::delivery {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* queued = "queued";
constexpr const char* acceptedState = "accepted";
constexpr const char* failedState = "failed";
constexpr core::Duration lifeOfCode = 10min;
constexpr core::Duration keptAfterwards = 24h * 7;
constexpr std::array<core::Duration, 7> waits{5s, 30s, 2min, 10min, 30min, 2h, 6h};

QString nameOf(Channel channel) {
    return core::json::write(channel).toString();
}

keys::Place placeOf(const QString& id) {
    return {u"messages"_s, id, u"content"_s};
}

} // namespace

QString templateName(Template what) {
    return core::json::write(what).toString();
}

Queue::Queue(const keys::MasterKeys& keys, std::function<void()> wake)
    : m_keys(keys)
    , m_wake(std::move(wake)) {}

QString Queue::add(store::Transaction& transaction, const Message& message, core::Time now) {
    return insert(transaction, message, queued, now, hashOf(message.to));
}

QString Queue::pretend(store::Transaction& transaction, const Message& message, core::Time now) {
    return insert(transaction, message, acceptedState, now, hashOf(message.to));
}

QString Queue::addFarewell(store::Transaction& transaction, const Message& message, core::Time now) {
    return insert(transaction, message, queued, now, std::nullopt);
}

// Letters of either case are one recipient: those that a person wrote, and those by which addresses are
// compared.
QByteArray Queue::hashOf(const QString& recipient) const {
    return m_keys.hash(u"message recipient"_s, recipient.toCaseFolded().toUtf8());
}

QString Queue::insert(store::Transaction& transaction, const Message& message, const char* state,
                      core::Time now, const std::optional<QByteArray>& recipient) {
    std::optional<core::Time> expiresAt = message.expiresAt;
    if (!expiresAt && !message.code().isEmpty()) {
        expiresAt = now + lifeOfCode;
    }
    const QString id = keys::randomId();
    const QByteArray content = QJsonDocument(core::json::toJson(message)).toJson(QJsonDocument::Compact);
    transaction.run(
        u"INSERT INTO messages (id, channel, state, content, attempts, queued_at, due_at, expires_at, "
        "recipient, account_id) VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, ?)"_s,
        id, nameOf(message.channel), QLatin1String(state), m_keys.seal(placeOf(id), content), now, now,
        expiresAt, recipient, message.accountId.isEmpty() ? std::nullopt : std::optional(message.accountId));
    if (m_wake) {
        transaction.afterCommit(m_wake);
    }
    return id;
}

api::DeliveryState Queue::state(store::Transaction& transaction, const QString& id) {
    const std::optional<store::Row> row = transaction.one(u"SELECT state FROM messages WHERE id = ?"_s, id);
    if (!row || row->text(0) == QLatin1String(failedState)) {
        return api::DeliveryState::Failed;
    }
    return row->text(0) == QLatin1String(queued) ? api::DeliveryState::Queued : api::DeliveryState::Accepted;
}

std::optional<Claim> Queue::claim(store::Transaction& transaction, Channel channel, core::Time now,
                                  core::Duration lease) {
    for (;;) {
        // A claim moves the message out of everybody's sight for the lease; if its holder dies, it comes back
        // by itself.
        const std::optional<store::Row> row = transaction.one(
            u"UPDATE messages SET attempts = attempts + 1, due_at = ? WHERE state = 'queued' AND due_at <= ? "
            u"AND "
            "id = (SELECT id FROM messages WHERE channel = ? AND state = 'queued' AND due_at <= ? "
            "ORDER BY due_at, id LIMIT 1) RETURNING id, attempts, queued_at, expires_at, content"_s,
            now + lease, now, nameOf(channel), now);
        if (!row) {
            return std::nullopt;
        }
        const QString id = row->text(0);
        const std::optional<core::Time> expiresAt = row->optionalTime(3);
        if (expiresAt && *expiresAt <= now) {
            finish(transaction, id, failedState);
            continue;
        }
        const core::SecretBytes content = m_keys.open(placeOf(id), row->bytes(4));
        core::Result<QJsonObject> object = core::json::parseObject(content.view().toByteArray());
        core::Result<Message> message =
            object.and_then([](const QJsonObject& json) { return core::json::fromJson<Message>(json); });
        if (!message) {
            finish(transaction, id, failedState);
            continue;
        }
        message->expiresAt = expiresAt;
        return Claim{id, static_cast<int>(row->number(1)), row->time(2), *message};
    }
}

void Queue::accepted(store::Transaction& transaction, const Claim& claim) {
    finish(transaction, claim.id, acceptedState);
}

void Queue::failed(store::Transaction& transaction, const Claim& claim) {
    finish(transaction, claim.id, failedState);
}

void Queue::finish(store::Transaction& transaction, const QString& id, const char* state) {
    transaction.run(u"UPDATE messages SET state = ?, content = NULL WHERE id = ? AND state = 'queued'"_s,
                    QLatin1String(state), id);
}

api::DeliveryState Queue::tryAgain(store::Transaction& transaction, const Claim& claim, core::Time now) {
    const auto attempt = static_cast<std::size_t>(claim.attempt);
    if (attempt > waits.size()) {
        failed(transaction, claim);
        return api::DeliveryState::Failed;
    }
    const core::Time next = now + waits.at(attempt - 1);
    if (claim.message.expiresAt && next >= *claim.message.expiresAt) {
        failed(transaction, claim);
        return api::DeliveryState::Failed;
    }
    // Where the lease ran out and somebody else has it now, that attempt counts and this one says nothing.
    transaction.run(u"UPDATE messages SET due_at = ? WHERE id = ? AND state = 'queued' AND attempts = ?"_s,
                    next, claim.id, claim.attempt);
    return api::DeliveryState::Queued;
}

bool Queue::hasDue(store::Transaction& transaction, Channel channel, core::Time now) {
    return transaction
        .one(u"SELECT 1 FROM messages WHERE channel = ? AND state = 'queued' AND due_at <= ? LIMIT 1"_s,
             nameOf(channel), now)
        .has_value();
}

bool Queue::isForgotten(store::Transaction& transaction, const QString& id) {
    return !transaction.one(u"SELECT 1 FROM messages WHERE id = ?"_s, id).has_value();
}

Queue::Condition Queue::conditionOf(const About& about) const {
    Condition condition{u" FROM messages WHERE account_id = ?"_s, {about.accountId}};
    for (const QString& recipient : about.recipients) {
        condition.sql += u" OR recipient = ?"_s;
        condition.values.append(hashOf(recipient));
    }
    return condition;
}

int Queue::count(store::Transaction& transaction, const About& about) {
    const Condition condition = conditionOf(about);
    return static_cast<int>(
        transaction.select(u"SELECT COUNT(*)"_s + condition.sql, condition.values).first().number(0));
}

Queue::Forgotten Queue::forget(store::Transaction& transaction, const About& about) {
    const Condition condition = conditionOf(about);
    Forgotten forgotten;
    for (const store::Row& row : transaction.select(
             u"DELETE"_s + condition.sql + u" RETURNING id, state, attempts"_s, condition.values)) {
        forgotten.ids.append(row.text(0));
        forgotten.isUnderWay =
            forgotten.isUnderWay || (row.text(1) == QLatin1String(queued) && row.number(2) > 0);
    }
    return forgotten;
}

void Queue::forgetOld(store::Transaction& transaction, core::Time now) {
    transaction.run(u"DELETE FROM messages WHERE state <> 'queued' AND queued_at < ?"_s,
                    now - keptAfterwards);
}

} // namespace service::delivery
