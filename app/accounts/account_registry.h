#pragma once

#include "accounts/account_entry.h"
#include "accounts/account_session.h"
#include "accounts/folders.h"
#include "secrets/secret_store.h"

#include <memory>

namespace accounts {

class AccountTokens;
class RegistryFile;

// The accounts of this computer: one SQLite file (versioned, migrated), one cache file an account, tokens in
// the keychain.
class AccountRegistry : public QObject {
    Q_OBJECT
  public:
    enum class Keep { InKeychain, ThisSessionOnly };

    // Reads the registry file, and nothing else: the keychain and the network are asked when a session is
    // opened.
    AccountRegistry(const Folders& folders, secrets::SecretStore& secrets, QObject* parent = nullptr);
    ~AccountRegistry() override;

    // storage_failed where the registry could not be read or written: what is added now is not remembered.
    // With the parameter set_aside it could not be read, was put aside, and another was begun.
    std::optional<core::Error> error() const { return m_error; }

    QList<AccountEntry> entries() const; // most recently opened first
    std::optional<AccountEntry> entry(const QString& id) const;
    // What one signs in with → which account that is here; empty where it is not known.
    QString idOf(const QString& instanceId, const QString& email) const;
    // Of the account's service, where its session has been opened; see AccountSession::clockSkew().
    core::Duration clockSkew(const QString& id) const;
    AccountSession*
    session(const QString& id); // opened on first use; owned by the registry; nullptr where unknown
    // Names a secret of the account in the keychain; nothing where the account is not known.
    std::optional<secrets::SecretKey> secretKey(const QString& id, const QString& what) const;

    // Before the first write to the keychain the window says that the system may ask for it.
    bool keychainWasUsed() const;
    void noteKeychainUsed(); // by what is kept beside the accounts

    // A sign-in or sign-up that succeeded: adds or renews the entry, stores the token in the keychain.
    // Finishes by added() or, when the keychain refuses, added() as well with kept == false (this session
    // only) and the error. The email is what was typed; the account itself is fetched at once, and where
    // there is no email, added() waits for that answer. ssoLink: the login link, where it was through SSO;
    // such a session has no step-up yet.
    void add(const QUrl& server, const api::Meta& meta, const api::Session& session,
             const QString& email = {}, Keep keep = Keep::InKeychain, const QUrl& ssoLink = {});
    // Ends the session on the server (where it can be reached) and drops the token; the entry and its cache
    // stay.
    void signOut(const QString& id);
    // Removal in the order of security.md, Desktop 3; interrupted at any point, the next start finishes it.
    // forgotten() comes at once, the session object goes right after it; what is left to remove is removed
    // behind.
    enum class OnServer { EndSession, NothingIsLeft };
    void forget(const QString& id, OnServer onServer = OnServer::EndSession);
    void noteOpened(const QString& id);
    // Names of organizations and keys that pages learn, so that the switcher finds an account by them.
    void noteDevKey(const QString& id, const QString& devKey);
    void noteOrganizations(const QString& id, const QString& names);

    // Finishes the removals that an earlier run left; call it once the window is there.
    void finishRemovals();
    // The token of a session that has ended and that was kept until it was known what came of the account's
    // deletion (Deletions).
    void dropEndedToken(const QString& id);
    // The keychain did not give the token (AccountSession::keychainError()) and may do so now.
    void readTokenAgain(const QString& id);
    // What proves to a server that this device has signed in to the account of that address before; an empty
    // text where there is nothing to prove it by.
    void readDeviceToken(const QString& instanceId, const QString& email, QObject* context,
                         std::function<void(const QString&)> done);
    // The local service has started: which one it is, and its address this time.
    void setLocalServer(const QString& instanceId, const QUrl& server);
    // For what every session says: Accept-Language.
    void setLanguage(const QString& languageTag);
    std::shared_ptr<client::Network> network() const { return m_network; }

    // The registry on disk, for what is kept beside the accounts; nullptr where it could not be opened.
    RegistryFile* file() const { return m_file.get(); }

  Q_SIGNALS:
    void errorChanged();
    void added(const QString& id, bool kept, const core::Error& keychainError);
    void entryChanged(const QString& id);
    void forgotten(const QString& id);
    void removed(const QString& id);
    // Something did not let go (the keychain, most likely); the next start tries again.
    void removalFailed(const QString& id, const core::Error& error);

  private:
    StoredAccount* find(const QString& id);
    const StoredAccount* find(const QString& id) const;
    void changed(const StoredAccount& account);
    void keep(const core::Result<void>& outcome);

    QUrl addressOf(const StoredAccount& account) const;
    AccountSession* open(const StoredAccount& account);
    void followAccount(AccountSession* session);
    void followState(const AccountSession* session);
    void tokenStored(const QString& id, const core::Result<void>& outcome);
    void tellAdded(const QString& id, bool kept, const core::Error& keychainError);
    void startRemoval(const StoredAccount& account, const QString& token, OnServer onServer);
    QString cacheFile(const QString& id) const;

    Folders m_folders;
    secrets::SecretStore& m_secrets;
    std::shared_ptr<client::Network> m_network;
    std::unique_ptr<RegistryFile> m_file;
    AccountTokens* m_tokens = nullptr;
    std::optional<core::Error> m_error;
    QList<StoredAccount> m_accounts; // most recently opened first
    QHash<QString, AccountSession*> m_sessions;
    QString m_localInstance;
    QString m_language = QStringLiteral("en");
};

} // namespace accounts
