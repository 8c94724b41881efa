#pragma once

#include <QDateTime>
#include <QString>
#include <QUrl>

namespace accounts {

// What the switcher knows of an account without opening it.
struct AccountEntry {
    QString id; // "<instance>/<account>"
    QUrl server;
    bool local = false;
    QString name;
    QString email;
    QString phone;
    bool bsp = false;
    QString devKey; // filled by the pages that learn them
    QString awsAccountId;
    QString organizations; // names, a line each
    QDateTime lastOpened;
    bool signedIn = false; // a token is kept for it
    QUrl ssoLink;          // by which it was last signed in to; empty: by its password

    friend bool operator==(const AccountEntry&, const AccountEntry&) = default;
};

// A row of the registry.
struct StoredAccount {
    AccountEntry entry;
    QString instanceId;
    QString accountId;
    bool removing = false; // forgotten, but not all of it is gone yet
};

} // namespace accounts
