#include "service/admin/backup.h"

#include "service/admin/admin.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <cstdlib>
#include <spawn.h>
#include <sys/wait.h>
#include <vector>

namespace service::admin {

namespace {

void backupSqlite(store::Database& database, const QString& file) {
    QString quoted = QFileInfo(file).absoluteFilePath();
    quoted.replace(u'\'', QStringLiteral("''"));
    database.execute(QStringLiteral("VACUUM INTO '%1'").arg(quoted));
}

// Runs a program found in PATH, with these variables added to the environment: its exit status, -1 where it
// could not be started.
int runProgram(const std::vector<QByteArray>& arguments, const QByteArray& password) {
    if (!password.isEmpty()) {
        ::setenv("PGPASSWORD", password.constData(),
                 1); // of this process alone; the command line would be seen by others
    }
    std::vector<char*> pointers;
    for (const QByteArray& argument : arguments) {
        pointers.push_back(const_cast<char*>(argument.constData()));
    }
    pointers.push_back(nullptr);
    pid_t child = 0;
    if (::posix_spawnp(&child, pointers.front(), nullptr, nullptr, pointers.data(), environ) != 0) {
        return -1;
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

void backupPostgresql(const Settings& settings, const QString& file) {
    QUrl url(settings.databaseUrl);
    const QString password = settings.databasePassword.isEmpty() ? url.password() : settings.databasePassword;
    url.setPassword(QString());
    const int status = runProgram(
        {"pg_dump", "--format=custom", "--file=" + QFile::encodeName(file), "--dbname=" + url.toEncoded()},
        password.toUtf8());
    if (status != 0) {
        QFile::remove(file);
        throw CommandError(status < 0 || status == 127
                               ? QStringLiteral("pg_dump is not installed here; it comes with PostgreSQL's "
                                                "client programs (postgresql-client)")
                               : QStringLiteral("pg_dump ended with status %1").arg(status));
    }
}

} // namespace

QStringList tablesOf(store::Transaction& transaction, bool sqlite) {
    const QString sql = sqlite
                            ? QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND name "
                                             "NOT LIKE 'sqlite_%' ORDER BY name")
                            : QStringLiteral("SELECT CAST(table_name AS TEXT) FROM information_schema.tables "
                                             "WHERE table_schema = current_schema() "
                                             "ORDER BY table_name");
    QStringList tables;
    for (const store::Row& row : transaction.all(sql)) {
        tables.append(row.text(0));
    }
    return tables;
}

qint64 countByReading(store::Transaction& transaction, const QString& table, bool sqlite) {
    const QString every = sqlite ? QStringLiteral("*") : QStringLiteral("length(CAST(every AS TEXT))");
    return transaction.one(QStringLiteral("SELECT COUNT(%1) FROM %2 AS every").arg(every, table))->number(0);
}

void writeBackup(store::Database& database, const Settings& settings, const QString& file) {
    if (QFileInfo::exists(file)) {
        throw CommandError(QStringLiteral("%1 exists already").arg(file));
    }
    if (database.isSqlite()) {
        backupSqlite(database, file);
    } else {
        backupPostgresql(settings, file);
    }
}

} // namespace service::admin
