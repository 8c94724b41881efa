#pragma once

#include "accounts/authenticator.h"
#include "accounts/dev_secret_store.h"
#include "secrets/secret_store.h"

#include <QObject>

namespace accounts {

class AccountRegistry;

// One secret that this program keeps in the keychain, by what it is; never the secret itself.
struct KeptSecret {
    enum class Kind { SignIn, Device, DevSecret, AuthenticatorEntry };

    Kind kind = Kind::SignIn;
    QString owner; // AccountEntry::id, or AuthenticatorEntry::id

    friend bool operator==(const KeptSecret&, const KeptSecret&) = default;
};

// What is in the keychain, from the registry's index (a keychain can't list it), and how it is taken out
// again.
class KeptSecrets : public QObject {
    Q_OBJECT
  public:
    // All of these outlive it.
    KeptSecrets(AccountRegistry& accounts, Authenticator& authenticator, DevSecretStore& devSecrets,
                secrets::SecretStore& secrets, QObject* parent = nullptr);

    // Account by account, the most recently opened first; then the entries of the authenticator.
    QList<KeptSecret> all() const;
    // Ends once, from the event loop, unless context went before. An entry of the authenticator goes as a
    // whole.
    void remove(const KeptSecret& kept, QObject* context, secrets::SecretStore::Done<void> done);

  Q_SIGNALS:
    void changed();

  private:
    AccountRegistry& m_accounts;
    Authenticator& m_authenticator;
    DevSecretStore& m_devSecrets;
    secrets::SecretStore& m_secrets;
};

} // namespace accounts
