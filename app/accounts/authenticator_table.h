#pragma once

#include "accounts/authenticator_entry.h"
#include "core/result.h"

#include <QList>

namespace accounts {

class Sqlite;

// The entries of the built-in authenticator in the registry's file: names and parameters, no secret.
// Every operation: storage_failed{path, reason}.
class AuthenticatorTable {
  public:
    explicit AuthenticatorTable(Sqlite& sqlite)
        : m_sqlite(sqlite) {}

    core::Result<QList<StoredAuthenticatorEntry>> entries() const; // in the order in which they were added
    core::Result<void> save(const StoredAuthenticatorEntry& stored);
    core::Result<void> remove(const QString& id);
    // From accounts that have been forgotten.
    core::Result<void> detachForgotten();

  private:
    Sqlite& m_sqlite;
};

} // namespace accounts
