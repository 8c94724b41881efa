#include "service/store/connection.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlRecord>

#include <algorithm>
#include <atomic>

namespace service::store {

namespace {

QString nextName() {
    static std::atomic<quint64> count = 0; // QSqlDatabase knows connections by a name of the whole process
    return QStringLiteral("store-%1").arg(++count);
}

using Kind = DatabaseError::Kind;

// https://www.sqlite.org/rescode.html; the lower byte is the primary code.
Kind kindOfSqlite(int code) {
    constexpr int unique = 2067;
    constexpr int primaryKey = 1555;
    if (code == unique || code == primaryKey) {
        return Kind::UniqueViolation;
    }
    switch (code & 0xff) {
    case 5:  // SQLITE_BUSY
    case 6:  // SQLITE_LOCKED
    case 8:  // SQLITE_READONLY
    case 10: // SQLITE_IOERR
    case 13: // SQLITE_FULL
    case 14: // SQLITE_CANTOPEN
        return Kind::Unavailable;
    default:
        return Kind::Other;
    }
}

// https://www.postgresql.org/docs/15/errcodes-appendix.html
Kind kindOfPostgresql(const QString& state, bool writes) {
    if (state == QStringLiteral("40001") || state == QStringLiteral("40P01")) {
        return Kind::Conflict;
    }
    if (state == QStringLiteral("23505")) {
        return Kind::UniqueViolation;
    }
    // No state at all: the connection was lost. 08 connection, 53 resources, 57 operator (shutdown), 25006
    // became a replica.
    if (state.isEmpty() || state.startsWith(QStringLiteral("08")) || state.startsWith(QStringLiteral("53")) ||
        state.startsWith(QStringLiteral("57")) || (writes && state == QStringLiteral("25006"))) {
        return Kind::Unavailable;
    }
    return Kind::Other;
}

// PostgreSQL's PREPARE takes no definitions of tables.
bool canBePrepared(const QString& sql) {
    static const QStringList verbs{QStringLiteral("SELECT"), QStringLiteral("INSERT"),
                                   QStringLiteral("UPDATE"), QStringLiteral("DELETE"),
                                   QStringLiteral("WITH"),   QStringLiteral("VALUES")};
    return std::any_of(verbs.begin(), verbs.end(),
                       [&](const QString& verb) { return sql.startsWith(verb, Qt::CaseInsensitive); });
}

} // namespace

Connection::Connection(const Target& target)
    : m_target(target)
    , m_name(nextName()) {}

Connection::~Connection() {
    close();
}

void Connection::open() {
    m_database = QSqlDatabase::addDatabase(
        m_target.sqlite ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL"), m_name);
    if (m_target.sqlite) {
        m_database.setDatabaseName(m_target.file);
        m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=15000"));
    } else {
        m_database.setDatabaseName(m_target.name);
        m_database.setHostName(m_target.host);
        m_database.setPort(m_target.port);
        m_database.setUserName(m_target.user);
        m_database.setPassword(m_target.password);
        m_database.setConnectOptions(m_target.options);
    }
    if (!m_database.open()) {
        const QString why = m_database.lastError().text();
        close();
        throw DatabaseError(Kind::Unavailable, QStringLiteral("the database does not open: ") + why);
    }
    m_broken = false;
    if (m_target.sqlite) {
        execute(QStringLiteral("PRAGMA journal_mode=WAL"));
        execute(QStringLiteral("PRAGMA synchronous=FULL"));
        execute(QStringLiteral("PRAGMA foreign_keys=ON"));
    } else {
        execute(QStringLiteral("SET client_min_messages TO error"));
    }
}

void Connection::close() {
    m_statements.clear();
    m_writes = false;
    m_inTransaction = false;
    if (m_database.isValid()) {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
}

void Connection::fail(const QSqlError& error, const QString& sql) {
    const QString code = error.nativeErrorCode();
    const Kind kind = m_target.sqlite ? kindOfSqlite(code.toInt()) : kindOfPostgresql(code, m_writes);
    m_broken = m_broken || (!m_target.sqlite && kind == Kind::Unavailable);
    // The driver's text may quote values; the statement and the code do not, and they are what a log may
    // hold.
    m_failure = DatabaseError(
        kind,
        QStringLiteral("database error %1 in: %2").arg(code.isEmpty() ? QStringLiteral("-") : code, sql));
    throw DatabaseError(*m_failure);
}

Connection::Statement& Connection::prepared(const QString& sql) {
    const auto known = m_statements.find(sql);
    if (known != m_statements.end()) {
        return known->second;
    }
    QSqlQuery query(m_database);
    // Forward only lets SQLite skip its cache of rows; PostgreSQL would fetch row by row.
    query.setForwardOnly(m_target.sqlite);
    if (!query.prepare(sql)) {
        fail(query.lastError(), sql);
    }
    return m_statements.emplace(sql, Statement{std::move(query)}).first->second;
}

Connection::Statement& Connection::run(const QString& sql, const QVariantList& values) {
    Statement& statement = prepared(sql);
    QSqlQuery& query = statement.query;
    for (int index = 0; index < values.size(); ++index) {
        query.bindValue(index, values.at(index));
    }
    if (!query.exec()) {
        const QSqlError error = query.lastError();
        query.finish();
        fail(error, sql);
    }
    return statement;
}

QList<Row> Connection::select(const QString& sql, const QVariantList& values) {
    Statement& statement = run(sql, values);
    QSqlQuery& query = statement.query;
    if (statement.columns < 0) {
        statement.columns = query.record().count(); // which describes every column anew each time
    }
    const int columns = statement.columns;
    QList<Row> rows;
    while (query.next()) {
        QVariantList row;
        row.reserve(columns);
        for (int column = 0; column < columns; ++column) {
            row.append(query.isNull(column) ? QVariant() : query.value(column));
        }
        rows.append(Row(std::move(row)));
    }
    const QSqlError error = query.lastError();
    query.finish();
    if (error.isValid()) {
        fail(error, sql);
    }
    return rows;
}

int Connection::change(const QString& sql, const QVariantList& values) {
    if (!m_target.sqlite && !canBePrepared(sql)) {
        execute(sql);
        return 0;
    }
    QSqlQuery& query = run(sql, values).query;
    const int rows = query.numRowsAffected();
    query.finish();
    return rows;
}

void Connection::execute(const QString& sql) {
    if (!m_database.isValid() || m_broken) {
        close();
        open();
    }
    QSqlQuery query(m_database);
    if (!query.exec(sql)) {
        fail(query.lastError(), sql);
    }
}

void Connection::begin(Mode mode) {
    if (m_target.sqlite) {
        change(mode != Mode::Read ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"), {});
    } else {
        switch (mode) {
        case Mode::Read:
            return execute(QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
        case Mode::Write:
            return execute(QStringLiteral("BEGIN ISOLATION LEVEL SERIALIZABLE"));
        case Mode::WriteLocked:
            return execute(QStringLiteral("BEGIN ISOLATION LEVEL READ COMMITTED"));
        }
    }
}

void Connection::rollBack() noexcept {
    m_afterCommit.clear();
    m_inTransaction = false;
    if (m_broken) {
        return;
    }
    try {
        execute(QStringLiteral("ROLLBACK"));
    } catch (const std::exception&) {
        // SQLite rolls back by itself after some errors; anything else shows at the next BEGIN on a fresh
        // connection.
        m_broken = m_broken || !m_target.sqlite;
    }
}

void Connection::commit() {
    if (m_failure) {
        // PostgreSQL answers COMMIT with a rollback then, and calls it a success.
        throw DatabaseError(*m_failure);
    }
    if (m_target.sqlite) {
        change(QStringLiteral("COMMIT"), {});
    } else {
        execute(QStringLiteral("COMMIT"));
    }
}

Connection::Actions Connection::transaction(Mode mode, const std::function<void(Transaction&)>& work) {
    const bool fresh = !m_database.isValid() || m_broken;
    if (fresh) {
        close();
        open();
    }
    try {
        begin(mode);
    } catch (const DatabaseError&) {
        if (fresh || !m_broken) {
            throw;
        }
        close();
        open();
        begin(mode);
    }
    m_inTransaction = true;
    m_writes = mode != Mode::Read;
    m_failure.reset();
    try {
        Transaction handle(*this);
        work(handle);
        commit();
    } catch (...) {
        rollBack();
        throw;
    }
    m_inTransaction = false;
    return std::exchange(m_afterCommit, {});
}

} // namespace service::store
