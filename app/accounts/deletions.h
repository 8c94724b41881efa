#pragma once

#include "accounts/deletion_table.h"
#include "secrets/secret_store.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace accounts {

class AccountRegistry;
class Authenticator;

// Accounts whose deletion this computer has asked for. From before the call until it is known what came of it
// an intent stands here, and the token that it was asked with stays in the keychain: the service gives the
// receipt to the same token and key, for 30 days. Then the account is taken off this computer, in the order
// of security.md, Desktop 3; the receipt stays until it is put away.
class Deletions : public QObject {
    Q_OBJECT
  public:
    // All of these outlive it.
    Deletions(AccountRegistry& accounts, Authenticator& authenticator, secrets::SecretStore& secrets,
              QObject* parent = nullptr);
    ~Deletions() override;

    QList<DeletionIntent> begun() const; // of accounts that are still here; the oldest first
    std::optional<DeletionIntent> begun(const QString& accountId) const;

    // Right before the call goes out with this token; storage_failed: then it must not.
    core::Result<void> begin(const DeletionIntent& intent, const QString& token);
    // Nothing came of it, and nothing will.
    void drop(const QString& accountId);
    // Whoever began it has gone, or heard nothing: leftOpen() tells those who find out.
    void leaveOpen(const QString& accountId);
    // It was carried out. The account is taken off this computer once the event loop goes on; with it the
    // entry of the authenticator that the intent names.
    core::Result<void> conclude(const QString& accountId, const api::DeletionReceipt& receipt);

    // The token that the deletion was asked with. not_found where it is no longer there, and the errors of
    // SecretStore. Ends once, from the event loop, unless context went before.
    void readToken(const QString& accountId, QObject* context,
                   secrets::SecretStore::Done<core::SecretBytes> done) const;

    QList<KeptReceipt> receipts() const; // not yet put away; the oldest first
    void putAway(const QString& receiptId);

    AccountRegistry& accounts() const { return m_accounts; }
    // The entry of the built-in authenticator that makes the account's codes: its id, and its name.
    struct Attached {
        QString id;
        QString name;
    };
    std::optional<Attached> authenticatorEntryOf(const QString& accountId) const;

  Q_SIGNALS:
    void leftOpen(const QString& accountId);
    // Somebody signed in to the account meanwhile: it is there.
    void overtaken(const QString& accountId);

  private:
    void signedIn(const QString& accountId);

    AccountRegistry& m_accounts;
    Authenticator& m_authenticator;
    secrets::SecretStore& m_secrets;
    std::unique_ptr<DeletionTable> m_table; // none where the file could not be opened
    QList<KeptReceipt> m_receipts;
    QHash<QString, core::SecretBytes> m_tokens; // of those that were begun in this run
};

} // namespace accounts
