#pragma once

#include "unit/service/store/databases.h"

#include "service/store/migrations.h"

#include <memory>

// A database of this kind that holds nothing but these accounts.
inline std::unique_ptr<service::store::Database> withAccounts(TestDatabases& databases, const QString& kind,
                                                              const QStringList& ids, core::Time now) {
    auto database = std::make_unique<service::store::Database>(databases.fresh(kind));
    (void)service::store::Migrations::fromFolder().apply(*database, now);
    for (const QString& id : ids) {
        database->write([&](service::store::Transaction& transaction) {
            transaction.run(
                QStringLiteral("INSERT INTO accounts (id, email, email_normal, name, locale, password_hash, "
                               "password_changed_at, created_at) VALUES (?, ?, ?, ?, 'fr', '', 0, 0)"),
                id, id, id, id);
        });
    }
    return database;
}
