#include "accounts/sqlite.h"

#include "accounts/folders.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

namespace accounts {

namespace {

core::Error failure(const QString& file, const QString& reason) {
    return {core::ErrorId::StorageFailed,
            {{QStringLiteral("path"), file}, {QStringLiteral("reason"), reason}},
            {}};
}

} // namespace

Sqlite::Sqlite(const QString& file)
    : m_file(file)
    , m_name(QUuid::createUuid().toString())
    , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name)) {
    m_database.setDatabaseName(file);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
}

Sqlite::~Sqlite() {
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

core::Result<std::unique_ptr<Sqlite>> Sqlite::open(const QString& file, Durability durability) {
    const auto made = privateFolder(QFileInfo(file).absolutePath()).and_then([&](const QString&) {
        return privateFile(file);
    });
    if (!made) {
        return core::fail(made.error());
    }
    std::unique_ptr<Sqlite> sqlite(new Sqlite(file));
    if (!sqlite->m_database.open()) {
        return core::fail(failure(file, sqlite->m_database.lastError().text()));
    }
    const bool kept = durability == Durability::Kept;
    // The last one shows whether this is a database at all.
    for (const char* pragma :
         {kept ? "PRAGMA journal_mode = WAL" : "PRAGMA journal_mode = DELETE",
          kept ? "PRAGMA synchronous = NORMAL" : "PRAGMA synchronous = OFF", "PRAGMA user_version"}) {
        if (const auto done = sqlite->run(QLatin1String(pragma)); !done) {
            return core::fail(done.error());
        }
    }
    return sqlite;
}

core::Result<QSqlQuery> Sqlite::run(const QString& sql, const QVariantList& values) {
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    bool done = query.prepare(sql);
    for (const QVariant& value : values) {
        query.addBindValue(value);
    }
    done = done && query.exec();
    if (!done) {
        return core::fail(failure(m_file, query.lastError().text()));
    }
    return query;
}

core::Result<int> Sqlite::schemaVersion() {
    return run(QStringLiteral("PRAGMA user_version")).map([](QSqlQuery query) {
        return query.next() ? query.value(0).toInt() : 0;
    });
}

void setAside(const QString& file) {
    const QString aside = file + QStringLiteral(".broken");
    QFile::remove(aside);
    QFile::rename(file, aside);
    for (const QLatin1String companion : {QLatin1String("-wal"), QLatin1String("-shm")}) {
        QFile::remove(file + companion);
    }
}

} // namespace accounts
