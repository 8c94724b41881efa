#pragma once

#include "core/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

namespace accounts {

// One SQLite file of this program, open as long as this object lives. The file is made for its owner only.
class Sqlite {
  public:
    enum class Durability {
        Kept,       // what was committed may be lost with the power, the file never
        Disposable, // the file may be lost with the power: nothing waits for the disk
    };

    // storage_failed{path, reason} where it cannot be opened or is no database.
    static core::Result<std::unique_ptr<Sqlite>> open(const QString& file, Durability durability);
    ~Sqlite();
    Sqlite(const Sqlite&) = delete;
    Sqlite& operator=(const Sqlite&) = delete;

    // storage_failed{path, reason}. The query stands before its first row.
    core::Result<QSqlQuery> run(const QString& sql, const QVariantList& values = {});
    core::Result<int> schemaVersion();

  private:
    explicit Sqlite(const QString& file);

    QString m_file;
    QString m_name;
    QSqlDatabase m_database;
};

// Moves a file that cannot be read out of the way: "<file>.broken".
void setAside(const QString& file);

} // namespace accounts
