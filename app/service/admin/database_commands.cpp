#include "service/admin/admin.h"
#include "service/admin/backup.h"
#include "service/store/migrations.h"

namespace service::admin {

namespace {

using store::Migrations;
using store::Row;
using store::Transaction;

void migrate(Context& context) {
    const Migrations migrations = Migrations::fromFolder();
    for (const int number : migrations.apply(context.database(), context.clock().now())) {
        context.print(QStringLiteral("applied migration %1").arg(number));
    }
    context.print(QStringLiteral("the database is at version %1").arg(migrations.latest()));
}

// SQLite looks through its file; both find every row that points at nothing. PostgreSQL guards its own keys.
void checkSqlite(Transaction& transaction) {
    const QString integrity = transaction.one(QStringLiteral("PRAGMA integrity_check"))->text(0);
    if (integrity != QStringLiteral("ok")) {
        throw CommandError(QStringLiteral("the file is damaged: ") + integrity);
    }
    const QList<Row> orphans = transaction.all(QStringLiteral("PRAGMA foreign_key_check"));
    if (!orphans.isEmpty()) {
        throw CommandError(QStringLiteral("%1 rows point at rows that are not there, the first in %2")
                               .arg(orphans.size())
                               .arg(orphans.first().text(0)));
    }
}

void check(Context& context) {
    const Migrations migrations = Migrations::fromFolder();
    store::Database& database = context.database();
    if (!migrations.areApplied(database)) {
        throw CommandError(
            QStringLiteral("the database is at version %1, this program at %2; run: admin database migrate")
                .arg(Migrations::applied(database))
                .arg(migrations.latest()));
    }
    database.read([&](Transaction& transaction) {
        if (database.isSqlite()) {
            checkSqlite(transaction);
        }
        for (const QString& table : tablesOf(transaction, database.isSqlite())) {
            const qint64 rows = countByReading(transaction, table, database.isSqlite());
            context.print(QStringLiteral("%1: %2").arg(table).arg(rows));
        }
    });
    context.print(QStringLiteral("the database is well, at version %1").arg(migrations.latest()));
}

void backup(Context& context) {
    writeBackup(context.database(), context.settings(), context.words().first());
    context.print(
        QStringLiteral("written to %1; the master keys (%2) are not part of it: keep them elsewhere")
            .arg(context.words().first(), context.settings().keyFile));
}

} // namespace

QList<Command> databaseCommands() {
    return {
        {QStringLiteral("database migrate"),
         {},
         0,
         {},
         QStringLiteral("bring the database to the version of this program"),
         migrate},
        {QStringLiteral("database check"),
         {},
         0,
         {},
         QStringLiteral("read everything, and say whether it is well"),
         check},
        {QStringLiteral("database backup"),
         QStringLiteral("FILE"),
         1,
         {},
         QStringLiteral(
             "write a consistent copy while the service runs: an SQLite file, or what pg_restore takes"),
         backup},
    };
}

} // namespace service::admin
