#include "ui/keychain/keychain_presenter.h"

#include "secrets/try_out.h"

namespace ui::keychain {

KeychainPresenter::KeychainPresenter(QString name, secrets::SecretStore& secrets,
                                     accounts::AccountRegistry& accounts,
                                     accounts::Authenticator& authenticator,
                                     accounts::DevSecretStore& devSecrets, QObject* parent)
    : QObject(parent)
    , m_name(std::move(name))
    , m_secrets(secrets)
    , m_accounts(accounts)
    , m_authenticator(authenticator)
    , m_kept(accounts, authenticator, devSecrets, secrets)
    , m_model([this](const accounts::KeptSecret& kept) { return nameOf(kept); }) {
    connect(&m_kept, &accounts::KeptSecrets::changed, this, &KeychainPresenter::reload);
    reload();
}

void KeychainPresenter::reload() {
    m_model.setKept(m_kept.all());
    Q_EMIT changed();
}

void KeychainPresenter::test() {
    if (m_test == Test::UnderWay) {
        return;
    }
    m_test = Test::UnderWay;
    m_testError.reset();
    Q_EMIT changed();
    m_accounts.noteKeychainUsed();
    secrets::tryOut(m_secrets, this, [this](const core::Result<void>& outcome) {
        m_test = outcome ? Test::Passed : Test::Failed;
        m_testError = outcome ? std::nullopt : std::optional(outcome.error());
        Q_EMIT changed();
    });
}

void KeychainPresenter::remove(const accounts::KeptSecret& kept) {
    m_kept.remove(kept, this, [this](const core::Result<void>& outcome) {
        m_removeError = outcome ? std::nullopt : std::optional(outcome.error());
        reload();
    });
}

QString KeychainPresenter::nameOf(const accounts::KeptSecret& kept) const {
    if (kept.kind == accounts::KeptSecret::Kind::AuthenticatorEntry) {
        const auto entry = m_authenticator.entry(kept.owner);
        return entry ? accounts::Authenticator::name(*entry) : QString();
    }
    const auto account = m_accounts.entry(kept.owner);
    return account ? QStringLiteral("%1 · %2").arg(account->email, account->server.host()) : QString();
}

} // namespace ui::keychain
