#pragma once

#include "accounts/authenticator_entry.h"
#include "core/clock.h"
#include "core/result.h"
#include "otp/entry.h"
#include "secrets/secret_store.h"

#include <QObject>
#include <QPointer>

#include <deque>
#include <functional>

namespace accounts {

class AccountRegistry;
class AuthenticatorTable;

// The built-in authenticator: entries that are kept on this computer, their names and parameters in the
// registry's file, their secrets in the keychain and nowhere else. An entry makes the codes of at most one
// account of the registry, and an account has at most one entry.
//
// Operations that reach the keychain end once, from the event loop, through `done`, unless `context` went
// before; the operation itself is finished either way. Errors: those of SecretStore, storage_failed, and
// not_found for an entry that is not there.
class Authenticator : public QObject {
    Q_OBJECT
  public:
    template <class T>
    using Done = std::function<void(core::Result<T>)>;

    struct Added {
        QString id;
        bool wasThere = false; // the same secret under the same names: that entry, nothing was added
    };
    struct Code {
        QString entryId;
        QString name; // of the entry, as people say it: name(entry)
        QString code;
        core::Time until; // its end, by this computer's clock
    };

    // Reads the registry's file, and nothing else. All of these outlive it.
    Authenticator(AccountRegistry& accounts, secrets::SecretStore& secrets, const core::Clock& clock,
                  QObject* parent = nullptr);
    ~Authenticator() override;

    // Nothing that is added now is remembered.
    std::optional<core::Error> error() const { return m_error; }

    QList<AuthenticatorEntry> entries() const; // in the order in which they were added
    std::optional<AuthenticatorEntry> entry(const QString& id) const;
    std::optional<AuthenticatorEntry> entryOf(const QString& accountId) const; // the one attached to it
    // "Issuer: account", or the one of them that there is.
    static QString name(const AuthenticatorEntry& entry);

    // Keeps an entry; attached at once where attachTo names an account of the registry, which leaves any
    // entry that it had.
    void add(const otp::Entry& entry, const QString& attachTo, QObject* context, Done<Added> done);
    core::Result<void> rename(const QString& id, const QString& issuer, const QString& account);
    core::Result<void> attach(const QString& id, const QString& accountId);
    core::Result<void> detach(const QString& id);
    // The secret goes first, then the row; interrupted, the next start finishes it. The entry is gone for the
    // window at once, whatever comes of it.
    void remove(const QString& id, QObject* context, Done<void> done);

    void secretOf(const QString& id, QObject* context, Done<core::SecretBytes> done);

    // The account's code, to be filled in: of this moment by the service's clock, and then noted, so that no
    // step's code is filled in twice (a service takes each once). not_found where no entry is attached;
    // code_used{retry_after} where this step's was filled in already, with the whole seconds to the next.
    void fillCode(const QString& accountId, core::Duration clockSkew, QObject* context, Done<Code> done);
    // The same by what one signs in with: the id of the server's instance, and the e-mail.
    void fillCode(const QString& instanceId, const QString& email, core::Duration clockSkew, QObject* context,
                  Done<Code> done);

    // Now, by the clock of the service whose codes the entry makes, where that is known and differs.
    core::Time nowFor(const AuthenticatorEntry& entry) const;

    // Finishes what an earlier run left undone; call it once the window is there.
    void finishRemovals();

  Q_SIGNALS:
    void added(const QString& id);
    void entryChanged(const QString& id);
    void removed(const QString& id);

  private:
    struct Adding {
        otp::Entry entry;
        QString attachTo;
        QPointer<QObject> context;
        Done<Added> done;
        QStringList alike; // entries of the same names, whose secrets are still to be compared
    };

    StoredAuthenticatorEntry* find(const QString& id);
    const StoredAuthenticatorEntry* find(const QString& id) const;
    core::Result<void> save(const StoredAuthenticatorEntry& stored);
    core::Result<void> change(const QString& id, const std::function<void(StoredAuthenticatorEntry&)>& how);
    core::Time timeBy(core::Duration clockSkew) const;

    void beginAdding();
    void compareNext();
    void write();
    void written(StoredAuthenticatorEntry stored, const core::Result<void>& outcome);
    void endAdding(const core::Result<Added>& outcome);
    void removeSecret(const QString& id, const Done<void>& done);
    core::Result<Code> spend(const QString& id, const core::SecretBytes& secret, core::Duration clockSkew);
    void accountForgotten(const QString& accountId);

    AccountRegistry& m_accounts;
    secrets::SecretStore& m_secrets;
    const core::Clock& m_clock;
    std::unique_ptr<AuthenticatorTable> m_table; // none where the file could not be opened
    std::optional<core::Error> m_error;
    QList<StoredAuthenticatorEntry> m_entries;
    QStringList m_left;          // being removed since an earlier run
    std::deque<Adding> m_adding; // one after the other, so that the same is not added twice
};

} // namespace accounts
