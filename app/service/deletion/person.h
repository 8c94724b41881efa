#pragma once

#include "service/identity/email_address.h"
#include "service/store/database.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace service::deletion {

// By what somebody is known in rows and files that do not name their account.
struct Person {
    QString accountId;
    identity::EmailAddress email;
    QString locale;
    // Addresses (in the form by which they are compared) and numbers (E.164) that are the account's, and
    // those that were and are nobody else's now.
    QStringList contacts;
    // What limits are counted by: addresses, the account, its sessions, devices, challenges, services.
    QStringList limitSubjects;
};

// From here to the end of the transaction nobody adds anything to the account, its organizations or its SSO
// services: whoever wants to waits, and then finds that they have gone. (SQLite has one writer anyway.)
void lockAccount(store::Transaction& transaction, const QString& accountId);

// Nothing where there is no such account.
std::optional<Person> findPerson(store::Transaction& transaction, const QString& accountId);

} // namespace service::deletion
