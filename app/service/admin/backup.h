#pragma once

#include "service/settings.h"
#include "service/store/database.h"

namespace service::admin {

// In alphabetical order.
QStringList tablesOf(store::Transaction& transaction, bool sqlite);
// The number of rows. In PostgreSQL every one is read whole; SQLite reads its whole file in integrity_check.
qint64 countByReading(store::Transaction& transaction, const QString& table, bool sqlite);

// A consistent copy of the database as it is now, while others use it: an SQLite file by VACUUM INTO, or an
// archive by pg_dump (its custom format, for pg_restore). The file must not exist; it is only for its owner.
// Throws CommandError.
void writeBackup(store::Database& database, const Settings& settings, const QString& file);

} // namespace service::admin
