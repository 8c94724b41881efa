#pragma once

#include "accounts/account_registry.h"
#include "accounts/kept_secrets.h"
#include "ui/keychain/keychain_model.h"

namespace ui::keychain {

// The keychain as its dialog shows it: whether it works, what went wrong last, what is kept there.
class KeychainPresenter : public QObject {
    Q_OBJECT
  public:
    enum class Test { NotRun, UnderWay, Passed, Failed };

    // name: of the back-end, for people. The rest outlives it.
    KeychainPresenter(QString name, secrets::SecretStore& secrets, accounts::AccountRegistry& accounts,
                      accounts::Authenticator& authenticator, accounts::DevSecretStore& devSecrets,
                      QObject* parent = nullptr);

    QString name() const { return m_name; }
    KeychainModel* model() { return &m_model; }

    void test();
    Test testState() const { return m_test; }
    const std::optional<core::Error>& testError() const { return m_testError; }
    const std::optional<secrets::SecretStore::Failure>& lastFailure() const {
        return m_secrets.lastFailure();
    }

    void remove(const accounts::KeptSecret& kept);
    // Of the last removal.
    const std::optional<core::Error>& removeError() const { return m_removeError; }
    // "alice@example.com · account.example.com", or the entry of the authenticator.
    QString nameOf(const accounts::KeptSecret& kept) const;

  Q_SIGNALS:
    void changed();

  private:
    void reload();

    QString m_name;
    secrets::SecretStore& m_secrets;
    accounts::AccountRegistry& m_accounts;
    accounts::Authenticator& m_authenticator;
    accounts::KeptSecrets m_kept;
    KeychainModel m_model;
    Test m_test = Test::NotRun;
    std::optional<core::Error> m_testError;
    std::optional<core::Error> m_removeError;
};

} // namespace ui::keychain
