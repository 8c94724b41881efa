#pragma once

#include "accounts/account_entry.h"
#include "api/identity.h"
#include "secrets/secret_store.h"

namespace accounts {

class AccountSession;
class RegistryFile;

// The tokens of accounts: kept in the keychain, and noted in the registry's file, since the keychain can't
// list them.
class AccountTokens : public QObject {
    Q_OBJECT
  public:
    // Of the secrets in the keychain and in the registry's file.
    static QString tokenName() { return QStringLiteral("token"); }
    static QString deviceTokenName() { return QStringLiteral("device_token"); }

    // file: none where it could not be opened. Both outlive it.
    AccountTokens(secrets::SecretStore& secrets, RegistryFile* file, QObject* parent);

    bool keychainWasUsed() const { return m_keychainWasUsed; }
    void noteKeychainUsed();

    // Tells the session its token, or why there is none.
    void read(const StoredAccount& account, AccountSession* session);
    // An empty text where there is none.
    void readDeviceToken(const StoredAccount& account, QObject* context,
                         std::function<void(const QString&)> done);
    // Both tokens of a sign-in; what comes of the session's is told. Where the keychain did not take it:
    // dropNote().
    void store(const StoredAccount& account, const api::Session& session, QObject* context,
               secrets::SecretStore::Done<void> done);
    // The session's token; the device's stays, for the next sign-in.
    void drop(const StoredAccount& account);
    void dropNote(const StoredAccount& account);

  Q_SIGNALS:
    void storageFailed(const core::Error& error); // the registry's file could not be written

  private:
    void note(const core::Result<void>& outcome);

    secrets::SecretStore& m_secrets;
    RegistryFile* m_file;
    bool m_keychainWasUsed = false;
};

} // namespace accounts
