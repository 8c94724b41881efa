#pragma once

#include "core/time.h"

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <type_traits>

namespace service::store {

// The database did not do what it was asked. Never an outcome of the rules: it rolls back, and the caller
// gets 500 or 503.
class DatabaseError : public std::runtime_error {
  public:
    enum class Kind { Conflict, UniqueViolation, Unavailable, Other };
    DatabaseError(Kind kind, const QString& what)
        : std::runtime_error(what.toStdString())
        , m_kind(kind) {}
    Kind kind() const { return m_kind; }

  private:
    Kind m_kind;
};

class Connection;

enum class Mode { Read, Write, WriteLocked }; // see Database

// A row of an answer, by position in the SELECT list.
class Row {
  public:
    explicit Row(QVariantList values)
        : m_values(std::move(values)) {}
    bool isNull(int column) const { return m_values.at(column).isNull(); }
    QString text(int column) const { return m_values.at(column).toString(); }
    qint64 number(int column) const { return m_values.at(column).toLongLong(); }
    bool flag(int column) const { return number(column) != 0; }
    QByteArray bytes(int column) const { return m_values.at(column).toByteArray(); }
    core::Time time(int column) const { return {number(column)}; }
    std::optional<QString> optionalText(int column) const {
        return isNull(column) ? std::nullopt : std::optional(text(column));
    }
    std::optional<core::Time> optionalTime(int column) const {
        return isNull(column) ? std::nullopt : std::optional(time(column));
    }

  private:
    QVariantList m_values;
};

// SQL inside one transaction of one thread. Parameters are positional (?), and statements are prepared once a
// connection: build no SQL from values. Times are bound as milliseconds, bool as 0 or 1, an empty
// std::optional as NULL. What may or may not be there already is INSERT … ON CONFLICT DO NOTHING: after a
// UniqueViolation the transaction is lost.
class Transaction {
  public:
    template <class... Values>
    std::optional<Row> one(const QString& sql, const Values&... values) {
        QList<Row> rows = select(sql, {bound(values)...});
        return rows.isEmpty() ? std::nullopt : std::optional(rows.takeFirst());
    }
    template <class... Values>
    QList<Row> all(const QString& sql, const Values&... values) {
        return select(sql, {bound(values)...});
    }
    // How many rows it changed.
    template <class... Values>
    int run(const QString& sql, const Values&... values) {
        return change(sql, {bound(values)...});
    }
    QList<Row> select(const QString& sql, const QVariantList& values);
    int change(const QString& sql, const QVariantList& values);

    // Runs once this transaction is committed, on the same thread; not at all where it is rolled back.
    void afterCommit(std::function<void()> action);

    static QVariant bound(const QString& value) {
        return value.isNull() ? QVariant(QLatin1String("")) : value;
    }
    static QVariant bound(const QByteArray& value) { return value.isNull() ? QByteArray("") : value; }
    static QVariant bound(QLatin1String value) { return QString(value); }
    static QVariant bound(const char*) = delete; // would be taken for a bool
    static QVariant bound(core::Time value) { return value.milliseconds; }
    static QVariant bound(bool value) { return value ? 1 : 0; }
    static QVariant bound(int value) { return value; }
    static QVariant bound(qint64 value) { return value; }
    static QVariant bound(const QVariant& value) { return value; }
    template <class T>
    static QVariant bound(const std::optional<T>& value) {
        return value ? bound(*value) : nullOf<T>();
    }

  private:
    friend class Connection;
    explicit Transaction(Connection& connection)
        : m_connection(connection) {}
    template <class T>
    static QVariant nullOf() {
        if constexpr (std::is_same_v<T, QString>) {
            return QVariant(QMetaType::fromType<QString>());
        } else if constexpr (std::is_same_v<T, QByteArray>) {
            return QVariant(QMetaType::fromType<QByteArray>());
        } else {
            return QVariant(QMetaType::fromType<qint64>());
        }
    }
    Connection& m_connection;
};

// "sqlite:FILE" or "postgresql://USER@HOST:PORT/NAME?sslmode=verify-full". Thread safe: every thread that
// uses it gets a connection of its own, opened when it is first used and again after it broke. Transactions
// do not nest. The work may run several times (a serialization conflict), so it must change nothing outside
// its transaction. An outcome that is an Error commits (attempt counters, activity); only an exception rolls
// back.
class Database {
  public:
    // Throws std::invalid_argument with one line that says what would be right.
    explicit Database(const QString& url, const QString& password = {});
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    template <class Work>
    auto read(Work&& work) -> std::invoke_result_t<Work, Transaction&> {
        return inTransaction(Mode::Read, std::forward<Work>(work));
    }
    template <class Work>
    auto write(Work&& work) -> std::invoke_result_t<Work, Transaction&> {
        return inTransaction(Mode::Write, std::forward<Work>(work));
    }
    // For a long write, whose work first locks (SELECT … FOR UPDATE) what it goes by. On PostgreSQL it is
    // READ COMMITTED: for the seconds that it takes, what others do meanwhile must not make it fail, nor it
    // them. On SQLite, which knows no other locks than the writer's, it is write().
    template <class Work>
    auto writeLocked(Work&& work) -> std::invoke_result_t<Work, Transaction&> {
        return inTransaction(Mode::WriteLocked, std::forward<Work>(work));
    }
    // Whether a write would have to wait for another one of this process (on SQLite).
    bool isBeingWritten();

    bool isSqlite() const;
    // One statement outside a transaction (VACUUM INTO, PRAGMA). Throws DatabaseError.
    void execute(const QString& sql);

    // SQLite leaves what was deleted readable in its file and its log: this writes both anew, and empties the
    // log. Readers go on meanwhile, writers wait. False where a reader kept the log from being emptied: to be
    // tried again. On PostgreSQL there is nothing to do. Throws DatabaseError.
    bool compact();
    // Of the database file, in bytes; 0 on PostgreSQL.
    qint64 size();

  private:
    template <class Work>
    auto inTransaction(Mode mode, Work&& work) -> std::invoke_result_t<Work, Transaction&> {
        using Outcome = std::invoke_result_t<Work, Transaction&>;
        if constexpr (std::is_void_v<Outcome>) {
            perform(mode, [&](Transaction& transaction) { work(transaction); });
        } else {
            std::optional<Outcome> outcome;
            perform(mode, [&](Transaction& transaction) { outcome.emplace(work(transaction)); });
            return std::move(*outcome);
        }
    }
    void perform(Mode mode, const std::function<void(Transaction&)>& work);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace service::store
