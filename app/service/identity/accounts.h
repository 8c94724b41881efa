#pragma once

#include "api/account.h"
#include "service/identity/email_address.h"
#include "service/store/database.h"

#include <QString>

#include <optional>

// The rows of accounts. Every change counts up the account's version.
namespace service::identity {

// As its owner sees it.
std::optional<api::Account> findAccount(store::Transaction& transaction, const QString& id);

// What a sign-in and what a message to the person need.
struct Holder {
    QString accountId;
    QString email;
    QString name;
    QString locale;
    QString passwordHash;
    bool disabled = false;
    bool twoFactor = false; // two-factor authentication is on
    int recoveryCodesLeft = 0;
    bool twoFactorAfterSso = true; // and asked for after a sign-in through SSO as well
};
std::optional<Holder> findHolder(store::Transaction& transaction, const QString& accountId);
std::optional<Holder> findHolderByEmail(store::Transaction& transaction, const QString& normalEmail);

// Every account, the oldest first.
struct AccountLine {
    QString email;
    QString name;
    core::Time createdAt;
    bool disabled = false;
};
QList<AccountLine> listAccounts(store::Transaction& transaction);

struct NewAccount {
    EmailAddress email;
    QString name;
    QString locale;
    QString passwordHash;
};
// Its id; nothing where an account has this address already.
std::optional<QString> createAccount(store::Transaction& transaction, const NewAccount& account,
                                     core::Time now);

void setName(store::Transaction& transaction, const QString& accountId, const QString& name);
void setLocale(store::Transaction& transaction, const QString& accountId, const QString& locale);
void setTwoFactorAfterSso(store::Transaction& transaction, const QString& accountId, bool asked);
void setPassword(store::Transaction& transaction, const QString& accountId, const QString& hash,
                 core::Time now);
// False where another account has this address.
bool setEmail(store::Transaction& transaction, const QString& accountId, const EmailAddress& email);
void setPhone(store::Transaction& transaction, const QString& accountId, const std::optional<QString>& e164,
              bool verified);
// since: nothing where it is off.
void setTwoFactor(store::Transaction& transaction, const QString& accountId,
                  const std::optional<core::Time>& since, int recoveryCodesLeft);
void setRecoveryCodesLeft(store::Transaction& transaction, const QString& accountId, int count);
void setBsp(store::Transaction& transaction, const QString& accountId, const api::Bsp& bsp);
void setSsoAllowed(store::Transaction& transaction, const QString& accountId, bool allowed);
void setAwsAccount(store::Transaction& transaction, const QString& accountId, const QString& awsAccountId);
void setDisabled(store::Transaction& transaction, const QString& accountId, bool disabled);

} // namespace service::identity
