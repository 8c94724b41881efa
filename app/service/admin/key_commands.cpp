#include "service/admin/key_commands.h"

namespace service::admin {

namespace {

using store::Row;
using store::Transaction;

constexpr int batch = 200; // rows a transaction, so that those who use the service wait for none of them

// What is sealed for good: by the id of its row. What is sealed under a secret of the caller's (kept replies,
// challenges) is over within a day and opens with the older key until then.
struct SealedColumn {
    const char* table;
    const char* column;
};
constexpr SealedColumn sealedColumns[] = {
    {"authenticators", "secret"}, {"dev_credentials", "secret"}, {"erasures", "traces"},
    {"messages", "content"},      {"sso_keys", "private_key"},   {"verification_codes", "code"},
};

// Of the rows after this one. Nothing once there are none; otherwise where to go on.
std::optional<QString> resealBatch(Transaction& transaction, const keys::MasterKeys& keys,
                                   const SealedColumn& sealed, const QString& after, int& resealed) {
    const QString table = QLatin1String(sealed.table);
    const QString column = QLatin1String(sealed.column);
    const QList<Row> rows = transaction.all(
        QStringLiteral("SELECT id, %1 FROM %2 WHERE id > ? AND %1 IS NOT NULL ORDER BY id LIMIT %3")
            .arg(column, table)
            .arg(batch),
        after);
    resealed = 0;
    for (const Row& row : rows) {
        const auto anew = keys.sealedAnew({table, row.text(0), column}, row.bytes(1));
        if (anew) {
            transaction.run(QStringLiteral("UPDATE %1 SET %2 = ? WHERE id = ?").arg(table, column), *anew,
                            row.text(0));
            ++resealed;
        }
    }
    return rows.isEmpty() ? std::nullopt : std::optional(rows.last().text(0));
}

void resealColumn(Context& context, const SealedColumn& sealed) {
    int total = 0;
    std::optional<QString> after = QString();
    while (after) {
        int resealed = 0;
        after = context.database().write([&](Transaction& transaction) {
            return resealBatch(transaction, context.keys(), sealed, *after, resealed);
        });
        total += resealed;
    }
    context.print(QStringLiteral("%1.%2: %3 sealed anew")
                      .arg(QLatin1String(sealed.table), QLatin1String(sealed.column))
                      .arg(total));
}

void reseal(Context& context) {
    for (const SealedColumn& sealed : sealedColumns) {
        resealColumn(context, sealed);
    }
    context.print(
        QStringLiteral("everything is sealed under the newest key of %1; keep the older ones in it, and keep "
                       "a copy of it apart from the backups")
            .arg(context.settings().keyFile));
}

void rotate(Context& context) {
    keys::MasterKeys::rotate(context.settings().keyFile);
    context.print(QStringLiteral("a new key is in use; services that run take it within a minute"));
    reseal(context);
}

} // namespace

QList<Command> keyCommands() {
    return {
        {QStringLiteral("keys rotate"),
         {},
         0,
         {},
         QStringLiteral("add a master key, and seal everything under it, while the service runs"),
         rotate},
        {QStringLiteral("keys reseal"),
         {},
         0,
         {},
         QStringLiteral("go on with a rotation that was interrupted, or seal what came meanwhile"),
         reseal},
    };
}

} // namespace service::admin
