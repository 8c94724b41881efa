#pragma once

#include "accounts/account_registry.h"
#include "flows/amazon_link.h"
#include "ui/amazon/binding_dialog.h"
#include "ui/shell/local_service.h"

namespace ui::shell {

// Finds the account that a purchase on the AWS Marketplace is shown to: its page led to this program by a
// link, which names a server. It shows, and does nothing.
class AmazonLinks : public QObject {
    Q_OBJECT
  public:
    AmazonLinks(accounts::AccountRegistry& accounts, LocalService& localService, QObject* parent = nullptr);

    // Where the server is of an account that is signed in, shown(); where it is of one that is not,
    // signInWanted(), and where it is of none, serverWanted(): once somebody has signed in there, shown().
    void follow(const flows::AmazonLink& link, const QString& currentAccount);
    // Goes on with another account.
    void goOn(const QString& accountId, const QString& token);

    // The accounts of the same server that a purchase could be for as well.
    QList<amazon::AccountChoice> others(const QString& accountId) const;

  Q_SIGNALS:
    void shown(const QString& accountId, const QString& token);
    void signInWanted(const QString& accountId);
    void serverWanted(const QUrl& server);

  private:
    struct Waiting {
        flows::AmazonLink link;
        QString account; // preferred; empty: none
        core::Time since;
    };
    void decide();
    void accountAdded(const QString& id);
    QUrl serverOf(const accounts::AccountEntry& entry) const;
    QList<accounts::AccountEntry> accountsOn(const QUrl& server) const;
    bool waitsForLocalService() const;
    bool isSignedIn(const accounts::AccountEntry& entry) const;

    accounts::AccountRegistry& m_accounts;
    LocalService& m_localService;
    std::optional<Waiting> m_waiting;
    bool m_starting = false; // the local service, whose address is not known before
};

} // namespace ui::shell
