#pragma once

#include "accounts/account_entry.h"
#include "api/meta.h"
#include "core/result.h"

#include <QList>

#include <memory>

namespace accounts {

class Sqlite;

// The registry on disk: servers, accounts, and which secrets of theirs are in the keychain (it cannot list
// them itself).
class RegistryFile {
  public:
    // Errors: storage_failed{path, reason}; reason "newer" where a newer program wrote it.
    static core::Result<std::unique_ptr<RegistryFile>> open(const QString& file);
    ~RegistryFile();

    core::Result<QList<StoredAccount>> accounts() const; // most recently opened first
    core::Result<void> save(const StoredAccount& account);
    // The row, and every trace of it in the file.
    core::Result<void> remove(const QString& accountId);
    // Where an earlier run was interrupted in that.
    core::Result<void> wipeTraces();

    core::Result<void> saveServer(const QString& instanceId, const QUrl& url, bool local,
                                  const std::optional<api::Meta>& meta);
    std::optional<api::Meta> meta(const QString& instanceId) const;

    // Noted before it is written to the keychain, and dropped after it was removed, so that nothing is left
    // behind there.
    core::Result<void> noteSecret(const QString& accountId, const QString& what);
    core::Result<void> dropSecret(const QString& accountId, const QString& what);
    QStringList secrets(const QString& accountId) const;

    core::Result<void> noteKeychainUsed();
    bool keychainWasUsed() const;

    // For what is kept beside the accounts (AuthenticatorTable); in here are its migrations.
    Sqlite& sqlite() { return *m_sqlite; }

  private:
    explicit RegistryFile(std::unique_ptr<Sqlite> sqlite);
    core::Result<void> migrate();

    std::unique_ptr<Sqlite> m_sqlite;
};

} // namespace accounts
