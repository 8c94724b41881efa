#include "service/identity/accounts.h"

#include "service/keys/master_keys.h"

namespace service::identity {

namespace {

std::optional<Holder> holderIn(const std::optional<store::Row>& row) {
    if (!row) {
        return std::nullopt;
    }
    return Holder{row->text(0), row->text(1), row->text(2),    row->text(3),
                  row->text(4), row->flag(5), !row->isNull(6), static_cast<int>(row->number(7)),
                  row->flag(8)};
}

api::Bsp bspIn(const std::optional<core::Time>& since, bool solutions, bool services) {
    api::Bsp bsp;
    bsp.qualified = since.has_value();
    if (since) {
        bsp.since = *since;
    }
    if (solutions) {
        bsp.partnerships.append(api::Partnership::Solutions);
    }
    if (services) {
        bsp.partnerships.append(api::Partnership::Services);
    }
    return bsp;
}

} // namespace

std::optional<api::Account> findAccount(store::Transaction& transaction, const QString& id) {
    const auto row = transaction.one(
        QStringLiteral(
            "SELECT email, name, locale, phone, phone_verified, bsp_since, partner_solutions, "
            "partner_services, sso_allowed, two_factor_after_sso, password_changed_at, created_at, version, "
            "two_factor_since, recovery_codes_left, aws_account_id FROM accounts WHERE id = ?"),
        id);
    if (!row) {
        return std::nullopt;
    }
    api::Account account;
    account.id = id;
    account.email = row->text(0);
    account.name = row->text(1);
    account.locale = row->text(2);
    if (!row->isNull(3)) {
        account.phone = api::Phone{row->text(3), row->flag(4)};
    }
    account.bsp = bspIn(row->optionalTime(5), row->flag(6), row->flag(7));
    account.ssoAllowed = row->flag(8);
    account.twoFactorAfterSso = row->flag(9);
    account.passwordChangedAt = row->time(10);
    account.createdAt = row->time(11);
    account.version = static_cast<int>(row->number(12));
    if (!row->isNull(13)) {
        account.twoFactor = {true, row->time(13), static_cast<int>(row->number(14))};
    }
    if (!row->isNull(15)) {
        account.amazon = api::AmazonAccount{row->text(15)};
    }
    return account;
}

std::optional<Holder> findHolder(store::Transaction& transaction, const QString& accountId) {
    return holderIn(transaction.one(
        QStringLiteral("SELECT id, email, name, locale, password_hash, disabled, two_factor_since, "
                       "recovery_codes_left, two_factor_after_sso FROM accounts WHERE id = ?"),
        accountId));
}

std::optional<Holder> findHolderByEmail(store::Transaction& transaction, const QString& normalEmail) {
    return holderIn(transaction.one(
        QStringLiteral("SELECT id, email, name, locale, password_hash, disabled, two_factor_since, "
                       "recovery_codes_left, two_factor_after_sso FROM accounts WHERE email_normal = ?"),
        normalEmail));
}

QList<AccountLine> listAccounts(store::Transaction& transaction) {
    QList<AccountLine> lines;
    for (const store::Row& row : transaction.all(QStringLiteral(
             "SELECT email, name, created_at, disabled FROM accounts ORDER BY created_at, id"))) {
        lines.append({row.text(0), row.text(1), row.time(2), row.flag(3)});
    }
    return lines;
}

std::optional<QString> createAccount(store::Transaction& transaction, const NewAccount& account,
                                     core::Time now) {
    const auto row = transaction.one(
        QStringLiteral("INSERT INTO accounts (id, email, email_normal, name, locale, password_hash, "
                       "password_changed_at, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
                       "ON CONFLICT (email_normal) DO NOTHING RETURNING id"),
        keys::randomId(), account.email.written, account.email.normal, account.name, account.locale,
        account.passwordHash, now, now);
    return row ? std::optional(row->text(0)) : std::nullopt;
}

void setName(store::Transaction& transaction, const QString& accountId, const QString& name) {
    transaction.run(QStringLiteral("UPDATE accounts SET name = ?, version = version + 1 WHERE id = ?"), name,
                    accountId);
}

void setLocale(store::Transaction& transaction, const QString& accountId, const QString& locale) {
    transaction.run(QStringLiteral("UPDATE accounts SET locale = ?, version = version + 1 WHERE id = ?"),
                    locale, accountId);
}

void setTwoFactorAfterSso(store::Transaction& transaction, const QString& accountId, bool asked) {
    transaction.run(
        QStringLiteral("UPDATE accounts SET two_factor_after_sso = ?, version = version + 1 WHERE id = ?"),
        asked, accountId);
}

void setPassword(store::Transaction& transaction, const QString& accountId, const QString& hash,
                 core::Time now) {
    transaction.run(QStringLiteral("UPDATE accounts SET password_hash = ?, password_changed_at = ?, "
                                   "version = version + 1 WHERE id = ?"),
                    hash, now, accountId);
}

bool setEmail(store::Transaction& transaction, const QString& accountId, const EmailAddress& email) {
    return transaction.run(
               QStringLiteral(
                   "UPDATE accounts SET email = ?, email_normal = ?, version = version + 1 WHERE id = ? "
                   "AND NOT EXISTS (SELECT 1 FROM accounts WHERE email_normal = ? AND id <> ?)"),
               email.written, email.normal, accountId, email.normal, accountId) == 1;
}

void setPhone(store::Transaction& transaction, const QString& accountId, const std::optional<QString>& e164,
              bool verified) {
    transaction.run(
        QStringLiteral(
            "UPDATE accounts SET phone = ?, phone_verified = ?, version = version + 1 WHERE id = ?"),
        e164, verified, accountId);
}

void setTwoFactor(store::Transaction& transaction, const QString& accountId,
                  const std::optional<core::Time>& since, int recoveryCodesLeft) {
    transaction.run(QStringLiteral("UPDATE accounts SET two_factor_since = ?, recovery_codes_left = ?, "
                                   "version = version + 1 WHERE id = ?"),
                    since, recoveryCodesLeft, accountId);
}

void setRecoveryCodesLeft(store::Transaction& transaction, const QString& accountId, int count) {
    transaction.run(
        QStringLiteral("UPDATE accounts SET recovery_codes_left = ?, version = version + 1 WHERE id = ?"),
        count, accountId);
}

void setBsp(store::Transaction& transaction, const QString& accountId, const api::Bsp& bsp) {
    const auto since = bsp.since ? std::optional<core::Time>(*bsp.since) : std::nullopt;
    transaction.run(
        QStringLiteral("UPDATE accounts SET bsp_since = ?, partner_solutions = ?, partner_services = ?, "
                       "version = version + 1 WHERE id = ?"),
        since, bsp.partnerships.contains(api::Partnership::Solutions),
        bsp.partnerships.contains(api::Partnership::Services), accountId);
}

void setSsoAllowed(store::Transaction& transaction, const QString& accountId, bool allowed) {
    transaction.run(QStringLiteral("UPDATE accounts SET sso_allowed = ?, version = version + 1 WHERE id = ?"),
                    allowed, accountId);
}

void setAwsAccount(store::Transaction& transaction, const QString& accountId, const QString& awsAccountId) {
    transaction.run(
        QStringLiteral("UPDATE accounts SET aws_account_id = ?, version = version + 1 WHERE id = ?"),
        awsAccountId, accountId);
}

void setDisabled(store::Transaction& transaction, const QString& accountId, bool disabled) {
    transaction.run(QStringLiteral("UPDATE accounts SET disabled = ?, version = version + 1 WHERE id = ?"),
                    disabled, accountId);
}

} // namespace service::identity
