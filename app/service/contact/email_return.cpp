#include "service/contact/email_return.h"

#include "service/activity/activity.h"
#include "service/contact/change.h"
#include "service/delivery/queue.h"
#include "service/identity/accounts.h"
#include "service/identity/password_reset.h"
#include "service/identity/sessions.h"
#include "service/identity/tokens.h"

namespace service::contact {

namespace {

constexpr core::Duration lifetime = std::chrono::hours(24 * 7);

void endWhatIsUnderWay(store::Transaction& transaction, const QString& accountId, core::Time now) {
    identity::endAllSessions(transaction, accountId);
    identity::PasswordReset::cancelAll(transaction, accountId);
    cancelOpen(transaction, accountId, Channel::Email, now);
    cancelOpen(transaction, accountId, Channel::Phone, now);
}

} // namespace

QString issueReturn(store::Transaction& transaction, const QString& accountId, const QString& oldEmail,
                    core::Time now) {
    const QString token = identity::newToken();
    const auto email = identity::parseEmail(oldEmail);
    transaction.run(
        QStringLiteral("INSERT INTO email_returns (token_hash, account_id, old_email, old_email_normal, "
                       "created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)"),
        identity::hashOfToken(token.toUtf8()), accountId, oldEmail, email ? email->normal : oldEmail, now,
        now + lifetime);
    return token;
}

std::optional<Return> findReturn(store::Transaction& transaction, const QString& token, core::Time now) {
    const auto row =
        transaction.one(QStringLiteral("SELECT account_id, old_email FROM email_returns "
                                       "WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?"),
                        identity::hashOfToken(token.toUtf8()), now);
    return row ? std::optional(Return{row->text(0), row->text(1)}) : std::nullopt;
}

ReturnOutcome useReturn(store::Transaction& transaction, delivery::Queue& messages, const QString& token,
                        const QString& address, core::Time now) {
    const auto row = transaction.one(
        QStringLiteral("UPDATE email_returns SET used_at = ? WHERE token_hash = ? AND used_at IS NULL AND "
                       "expires_at > ? RETURNING account_id, old_email, old_email_normal, created_at"),
        now, identity::hashOfToken(token.toUtf8()), now);
    if (!row) {
        return ReturnOutcome::NoSuchLink;
    }
    const QString accountId = row->text(0);
    const identity::EmailAddress old{row->text(1), row->text(2)};
    const auto before = identity::findHolder(transaction, accountId);
    endWhatIsUnderWay(transaction, accountId, now);
    transaction.run(QStringLiteral("DELETE FROM email_returns WHERE account_id = ? AND created_at > ?"),
                    accountId, row->time(3));
    if (!before || !identity::setEmail(transaction, accountId, old)) {
        return ReturnOutcome::AddressTaken;
    }
    activity::record(transaction,
                     {accountId,
                      activity::kind::emailPutBack,
                      {{QStringLiteral("from"), before->email}, {QStringLiteral("to"), old.written}},
                      std::nullopt,
                      address},
                     now);
    messages.add(transaction,
                 {delivery::Channel::Email,
                  old.written,
                  delivery::Template::EmailPutBack,
                  before->locale,
                  {{QStringLiteral("email"), old.written}}},
                 now);
    return ReturnOutcome::PutBack;
}

void removeOldReturns(store::Transaction& transaction, core::Time now) {
    transaction.run(QStringLiteral("DELETE FROM email_returns WHERE expires_at <= ?"), now);
}

} // namespace service::contact
