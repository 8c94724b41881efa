#include "service/deletion/erasures.h"

#include "core/clock.h"
#include "service/keys/master_keys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>

namespace service::deletion {

namespace {

using store::Row;
using store::Transaction;

// Longer than it takes to write a message down.
constexpr core::Duration writingAtMost = std::chrono::seconds(5);

keys::Place placeOf(const QString& id) {
    return {QStringLiteral("erasures"), id, QStringLiteral("traces")};
}

QByteArray packed(const OutboxFiles& files) {
    return QJsonDocument(
               QJsonObject{{QStringLiteral("messages"), QJsonArray::fromStringList(files.messages)},
                           {QStringLiteral("contacts"), QJsonArray::fromStringList(files.contacts)}})
        .toJson(QJsonDocument::Compact);
}

OutboxFiles unpacked(const QByteArray& bytes) {
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    return {object.value(QStringLiteral("messages")).toVariant().toStringList(),
            object.value(QStringLiteral("contacts")).toVariant().toStringList()};
}

} // namespace

void Erasures::add(Transaction& transaction, const QString& id, const OutboxFiles& files, bool isBeingSent,
                   core::Time now) const {
    transaction.run(QStringLiteral("INSERT INTO erasures (id, traces, due_at) VALUES (?, ?, ?)"), id,
                    m_with.keys.seal(placeOf(id), packed(files)), isBeingSent ? now + writingAtMost : now);
}

QList<Erasures::Due> Erasures::due() const {
    const core::Time now = m_with.clock.now();
    return m_with.database.read([&](Transaction& transaction) {
        QList<Due> list;
        for (const Row& row : transaction.all(QStringLiteral("SELECT id, traces, due_at FROM erasures"))) {
            const core::SecretBytes traces = m_with.keys.open(placeOf(row.text(0)), row.bytes(1));
            list.append({row.text(0), unpacked(traces.view().toByteArray()), row.time(2) <= now});
        }
        return list;
    });
}

void Erasures::finish() {
    (void)finish(true);
}

bool Erasures::finishSoon() {
    return finish(m_with.database.size() < smallDatabase);
}

bool Erasures::finish(bool large) {
    const std::lock_guard lock(m_working);
    const QList<Due> list = due();
    for (const Due& one : list) {
        removeFrom(m_with.outbox, one.files);
    }
    if (list.isEmpty() || !large || !m_with.database.compact()) {
        return list.isEmpty();
    }
    return m_with.database.write([&](Transaction& transaction) {
        bool allLast = true;
        for (const Due& one : list) {
            allLast = allLast && one.isLast;
            if (one.isLast) {
                transaction.run(QStringLiteral("DELETE FROM erasures WHERE id = ?"), one.id);
            }
        }
        return allLast;
    });
}

} // namespace service::deletion
