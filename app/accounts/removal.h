#pragma once

#include "accounts/account_entry.h"
#include "client/connection.h"
#include "secrets/secret_store.h"

namespace accounts {

class RegistryFile;

// Removes what is left of a forgotten account, in this order: its session on the server (where that can be
// reached), its keychain entries, its cache file, its row. What a step leaves undone the next start does
// again: the row, marked, goes last. Ends once, by ended(), and deletes itself.
class Removal : public QObject {
    Q_OBJECT
  public:
    // The token as far as it is known; an empty one is read from the keychain. Without an address of the
    // server its session is left to run out.
    Removal(const StoredAccount& account, const QString& token, RegistryFile* file,
            secrets::SecretStore& secrets, std::shared_ptr<client::Network> network, const QString& cacheFile,
            QObject* parent);

    void start();

  Q_SIGNALS:
    void ended(const std::optional<core::Error>& error);

  private:
    void signOut(const QString& token);
    void removeNextSecret();
    void removeTraces();
    void end(const core::Result<void>& outcome);
    secrets::SecretKey key(const QString& what) const;

    StoredAccount m_account;
    QString m_token;
    RegistryFile* m_file; // of the registry, our parent; none where it could not be opened
    secrets::SecretStore& m_secrets;
    QString m_cacheFile;
    client::Connection m_connection;
};

} // namespace accounts
