#pragma once

#include "service/store/database.h"
#include "service/store/target.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <unordered_map>
#include <vector>

namespace service::store {

// One thread's way to the database, with what it has prepared. Opened when it is first needed.
class Connection {
  public:
    explicit Connection(const Target& target);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    using Actions = std::vector<std::function<void()>>;

    // Begins, works, commits, and gives back what is to be done now that it is committed; on an exception
    // rolls back and passes it on. Tries no second time, save that a connection that died while nobody used
    // it is opened again.
    [[nodiscard]] Actions transaction(Mode mode, const std::function<void(Transaction&)>& work);
    bool inTransaction() const { return m_inTransaction; }

    QList<Row> select(const QString& sql, const QVariantList& values);
    int change(const QString& sql, const QVariantList& values);
    void execute(const QString& sql);
    void afterCommit(std::function<void()> action) { m_afterCommit.push_back(std::move(action)); }

  private:
    void open();
    void close();
    void begin(Mode mode);
    void commit();
    void rollBack() noexcept;
    struct Statement {
        QSqlQuery query;
        int columns = -1; // of its answer, once it is known
    };
    Statement& prepared(const QString& sql);
    Statement& run(const QString& sql, const QVariantList& values);
    [[noreturn]] void fail(const QSqlError& error, const QString& sql);

    const Target& m_target;
    QString m_name;
    QSqlDatabase m_database;
    std::unordered_map<QString, Statement> m_statements;
    Actions m_afterCommit;
    std::optional<DatabaseError> m_failure; // of a statement of the transaction under way
    bool m_inTransaction = false;
    bool m_writes = false;
    bool m_broken = false;
};

} // namespace service::store
