#pragma once

#include "service/store/database.h"

#include <QList>
#include <QString>

namespace service::store {

struct Migration {
    int number;
    QString name;
    QString sql;
};

// The numbered changes of the schema: files NNNN_name.sql of a folder, by default those that are compiled in.
// What is applied is kept in the table schema_version.
class Migrations {
  public:
    // Throws std::runtime_error where a name or a number is not as it should be.
    static Migrations fromFolder(const QString& folder = QStringLiteral(":/migrations"));

    int latest() const { return m_list.isEmpty() ? 0 : m_list.last().number; }
    // 0 where nothing was ever applied.
    static int applied(Database& database);
    // Whether the database has every one of them and no other.
    bool areApplied(Database& database) const;

    // Applies what is missing, in order, each in a transaction of its own; several processes may do so at
    // once. Throws std::runtime_error where the database is newer than this program. The numbers of those
    // that it applied.
    QList<int> apply(Database& database, core::Time now) const;

  private:
    explicit Migrations(QList<Migration> list)
        : m_list(std::move(list)) {}
    QList<Migration> m_list;
};

// The statements of a file: separated by semicolons, which texts, quoted names and comments (--) may contain.
QStringList statementsOf(const QString& sql);

} // namespace service::store
