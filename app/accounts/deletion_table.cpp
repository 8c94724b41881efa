#include "accounts/deletion_table.h"

#include "accounts/sqlite.h"

#include <QJsonDocument>

namespace accounts {

namespace {

core::Result<void> done(const core::Result<QSqlQuery>& outcome) {
    return outcome ? core::Result<void>() : core::fail(outcome.error());
}

const QString columns = QStringLiteral("account, idempotency_key, begun_at, authenticator_entry");

DeletionIntent readIntent(const QSqlQuery& row) {
    return {row.value(0).toString(),
            row.value(1).toString().toLatin1(),
            {row.value(2).toLongLong()},
            row.value(3).toString()};
}

// "" and not NULL, as the columns want it.
QString text(const QString& value) {
    return value.isNull() ? QStringLiteral("") : value;
}

} // namespace

core::Result<QList<DeletionIntent>> DeletionTable::intents() const {
    return m_sqlite.run(QStringLiteral("SELECT %1 FROM deletion ORDER BY begun_at, account").arg(columns))
        .map([](QSqlQuery query) {
            QList<DeletionIntent> intents;
            while (query.next()) {
                intents.append(readIntent(query));
            }
            return intents;
        });
}

std::optional<DeletionIntent> DeletionTable::intent(const QString& accountId) const {
    auto query =
        m_sqlite.run(QStringLiteral("SELECT %1 FROM deletion WHERE account = ?").arg(columns), {accountId});
    return query && query->next() ? std::optional(readIntent(*query)) : std::nullopt;
}

core::Result<void> DeletionTable::begin(const DeletionIntent& intent) {
    return durably([&] {
        return done(m_sqlite.run(
            QStringLiteral("INSERT OR REPLACE INTO deletion (%1) VALUES (?, ?, ?, ?)").arg(columns),
            {intent.accountId, QString::fromLatin1(intent.key), intent.begunAt.milliseconds,
             text(intent.authenticatorEntry)}));
    });
}

core::Result<void> DeletionTable::drop(const QString& accountId) {
    return done(m_sqlite.run(QStringLiteral("DELETE FROM deletion WHERE account = ?"), {accountId}));
}

core::Result<void> DeletionTable::conclude(const QString& accountId, const KeptReceipt& receipt) {
    const auto written = [&] {
        const QByteArray body =
            QJsonDocument(core::json::toJson(receipt.receipt)).toJson(QJsonDocument::Compact);
        return done(
                   m_sqlite.run(QStringLiteral("INSERT OR REPLACE INTO receipt (id, deleted_at, server, body)"
                                               " VALUES (?, ?, ?, ?)"),
                                {receipt.receipt.id, receipt.receipt.deletedAt.milliseconds,
                                 text(receipt.server), QString::fromUtf8(body)}))
            .and_then([&] {
                return done(m_sqlite.run(
                    QStringLiteral("UPDATE account SET removing = 1, signed_in = 0 WHERE id = ?"),
                    {accountId}));
            })
            .and_then([&] { return drop(accountId); });
    };
    return durably([&] {
        return done(m_sqlite.run(QStringLiteral("BEGIN IMMEDIATE"))).and_then([&] {
            const core::Result<void> outcome = written();
            const auto ended =
                done(m_sqlite.run(outcome ? QStringLiteral("COMMIT") : QStringLiteral("ROLLBACK")));
            return outcome ? ended : outcome;
        });
    });
}

core::Result<QList<KeptReceipt>> DeletionTable::receipts() const {
    return m_sqlite.run(QStringLiteral("SELECT body, server FROM receipt ORDER BY deleted_at, id"))
        .map([](QSqlQuery query) {
            QList<KeptReceipt> receipts;
            while (query.next()) {
                const auto receipt = core::json::parseObject(query.value(0).toByteArray())
                                         .and_then([](const QJsonObject& body) {
                                             return core::json::fromJson<api::DeletionReceipt>(body);
                                         });
                if (receipt) {
                    receipts.append({*receipt, query.value(1).toString(), {}});
                }
            }
            return receipts;
        });
}

core::Result<void> DeletionTable::putAway(const QString& receiptId) {
    return done(m_sqlite.run(QStringLiteral("DELETE FROM receipt WHERE id = ?"), {receiptId}));
}

// The registry is otherwise written without waiting for the disk.
core::Result<void> DeletionTable::durably(const std::function<core::Result<void>()>& write) {
    const core::Result<void> outcome =
        done(m_sqlite.run(QStringLiteral("PRAGMA synchronous = FULL"))).and_then(write);
    m_sqlite.run(QStringLiteral("PRAGMA synchronous = NORMAL"));
    return outcome;
}

} // namespace accounts
