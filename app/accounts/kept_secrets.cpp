#include "accounts/kept_secrets.h"

#include "accounts/account_registry.h"
#include "accounts/account_tokens.h"
#include "accounts/registry_file.h"

#include <QTimer>

namespace accounts {

namespace {

using Kind = KeptSecret::Kind;

// In the order in which they are listed.
struct Named {
    Kind kind;
    QString what;
};
QList<Named> named() {
    return {{Kind::SignIn, AccountTokens::tokenName()},
            {Kind::Device, AccountTokens::deviceTokenName()},
            {Kind::DevSecret, DevSecretStore::secretName()}};
}

} // namespace

KeptSecrets::KeptSecrets(AccountRegistry& accounts, Authenticator& authenticator, DevSecretStore& devSecrets,
                         secrets::SecretStore& secrets, QObject* parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_authenticator(authenticator)
    , m_devSecrets(devSecrets)
    , m_secrets(secrets) {
    connect(&accounts, &AccountRegistry::entryChanged, this, &KeptSecrets::changed);
    connect(&accounts, &AccountRegistry::forgotten, this, &KeptSecrets::changed);
    connect(&devSecrets, &DevSecretStore::changed, this, &KeptSecrets::changed);
    connect(&authenticator, &Authenticator::added, this, &KeptSecrets::changed);
    connect(&authenticator, &Authenticator::removed, this, &KeptSecrets::changed);
}

QList<KeptSecret> KeptSecrets::all() const {
    QList<KeptSecret> kept;
    for (const AccountEntry& account : m_accounts.entries()) {
        const QStringList noted =
            m_accounts.file() != nullptr ? m_accounts.file()->secrets(account.id) : QStringList();
        for (const Named& one : named()) {
            if (noted.contains(one.what)) {
                kept.append({one.kind, account.id});
            }
        }
    }
    for (const AuthenticatorEntry& entry : m_authenticator.entries()) {
        kept.append({Kind::AuthenticatorEntry, entry.id});
    }
    return kept;
}

void KeptSecrets::remove(const KeptSecret& kept, QObject* context, secrets::SecretStore::Done<void> done) {
    if (kept.kind == Kind::AuthenticatorEntry) {
        return m_authenticator.remove(kept.owner, context, std::move(done));
    }
    if (kept.kind == Kind::DevSecret) {
        return m_devSecrets.remove(kept.owner, context, std::move(done));
    }
    const QString what =
        kept.kind == Kind::SignIn ? AccountTokens::tokenName() : AccountTokens::deviceTokenName();
    const auto key = m_accounts.secretKey(kept.owner, what);
    if (!key || m_accounts.file() == nullptr) {
        QTimer::singleShot(0, context, [done] { done(core::fail(core::ErrorId::NotFound)); });
        return;
    }
    m_secrets.remove(*key, this,
                     [this, kept, what, context = QPointer<QObject>(context),
                      done = std::move(done)](const core::Result<void>& removed) {
                         const auto outcome = removed.and_then(
                             [&] { return m_accounts.file()->dropSecret(kept.owner, what); });
                         if (outcome) {
                             Q_EMIT changed();
                         }
                         if (context) {
                             done(outcome);
                         }
                     });
}

} // namespace accounts
