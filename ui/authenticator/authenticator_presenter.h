#pragma once

#include "accounts/account_registry.h"
#include "accounts/authenticator.h"
#include "secrets/secret_clipboard.h"
#include "ui/authenticator/authenticator_model.h"

#include <QSet>
#include <QTimer>

namespace ui::authenticator {

// The built-in authenticator as its page shows it: codes while they may be seen, and what can be done with an
// entry.
class AuthenticatorPresenter : public QObject {
    Q_OBJECT
  public:
    AuthenticatorPresenter(accounts::Authenticator& authenticator, accounts::AccountRegistry& accounts,
                           QClipboard* clipboard, QObject* parent = nullptr);

    accounts::Authenticator& authenticator() { return m_authenticator; }
    accounts::AccountRegistry& accounts() { return m_accounts; }
    AuthenticatorModel* model() { return &m_model; }
    secrets::SecretClipboard* clipboard() { return &m_clipboard; }

    // Codes show: their secrets are read from the keychain, and the codes follow the time.
    void reveal();
    // No code shows, none is left on the clipboard, and no secret in memory.
    void conceal();
    bool isRevealed() const { return m_revealed; }

    // The last thing that went wrong; nothing once the next has begun.
    const std::optional<core::Error>& error() const { return m_error; }
    // The error is that of a removal: the secret of an entry that has gone is still in the keychain.
    bool leftBehind() const { return m_leftBehind; }

    void copy(const QString& id);
    void attach(const QString& id, const QString& accountId); // an empty account: detaches
    void remove(const QString& id);

    // "alice@example.com · account.example.com"; empty where it is not known.
    QString accountName(const QString& accountId) const;

  Q_SIGNALS:
    void changed();

  private:
    void reload();
    void readSecrets();
    void readNext();
    void tell(const core::Result<void>& outcome);

    accounts::Authenticator& m_authenticator;
    accounts::AccountRegistry& m_accounts;
    AuthenticatorModel m_model;
    secrets::SecretClipboard m_clipboard;
    QTimer m_second;
    bool m_revealed = false;
    int m_revelation = 0; // what was asked for in an earlier one is no longer wanted
    bool m_reading = false;
    QSet<QString> m_unreadable; // the keychain did not give them
    std::optional<core::Error> m_error;
    bool m_leftBehind = false;
};

} // namespace ui::authenticator
