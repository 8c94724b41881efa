#pragma once

#include "api/developer.h"
#include "core/clock.h"
#include "core/secret_bytes.h"
#include "secrets/secret_store.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace accounts {

class AccountRegistry;

// A DevSecret as it is kept on this computer.
struct KeptDevSecret {
    core::SecretBytes secret;
    int version = 1;     // api::DevSecret::version
    core::Time storedAt; // by this computer's clock
};

// The DevSecrets that were shown on this computer: in the keychain and nowhere else, one an account or, where
// a person chose so, in memory until the program ends. What is in the keychain is noted in the registry's
// file before it is written, and goes with the account.
//
// Operations end once, from the event loop, through `done`, unless `context` went before; the operation
// itself is finished either way. Errors: those of SecretStore, storage_failed, and not_found for an account
// that is not there.
class DevSecretStore : public QObject {
    Q_OBJECT
  public:
    template <class T>
    using Done = std::function<void(core::Result<T>)>;
    enum class Place { Nowhere, Keychain, ThisSession };

    // Of the names of secrets in the keychain and in the registry's file.
    static QString secretName();

    // All of these outlive it.
    DevSecretStore(AccountRegistry& accounts, secrets::SecretStore& secrets, const core::Clock& clock,
                   QObject* parent = nullptr);

    Place placeOf(const QString& accountId) const;
    // What was kept last, without asking the keychain; nothing where it is not known.
    struct Known {
        int version = 1;
        core::Time storedAt;
    };
    std::optional<Known> known(const QString& accountId) const;
    // The keychain may ask the person at the next keep(): it was never used before.
    bool keychainMayAsk() const;

    void read(const QString& accountId, QObject* context, Done<KeptDevSecret> done); // not_found
    // Takes the place of what was there. Where the keychain refuses it, nothing is kept, the one before
    // neither.
    void keep(const QString& accountId, const KeptDevSecret& secret, QObject* context, Done<void> done);
    void keepForThisSession(const QString& accountId, const KeptDevSecret& secret);
    void remove(const QString& accountId, QObject* context, Done<void> done);

    core::Time now() const { return m_clock.now(); }

  Q_SIGNALS:
    void changed(const QString& accountId); // where it is kept

  private:
    void remember(const QString& accountId, const std::optional<KeptDevSecret>& kept);
    void removeFromKeychain(const secrets::SecretKey& key, const QString& accountId, const Done<void>& done);

    AccountRegistry& m_accounts;
    secrets::SecretStore& m_secrets;
    const core::Clock& m_clock;
    QHash<QString, KeptDevSecret> m_ofThisSession;
};

} // namespace accounts
