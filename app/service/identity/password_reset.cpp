#include "service/identity/password_reset.h"

#include "service/activity/activity.h"
#include "service/delivery/queue.h"
#include "service/identity/account_rules.h"
#include "service/identity/accounts.h"
#include "service/identity/email_address.h"
#include "service/identity/kept_answer.h"
#include "service/identity/passwords.h"
#include "service/identity/second_factor.h"
#include "service/identity/sessions.h"
#include "service/identity/verification_codes.h"
#include "service/keys/master_keys.h"
#include "service/limits/limits.h"

namespace service::identity {

namespace {

constexpr core::Duration lifetime = std::chrono::hours(1);

} // namespace

struct PasswordReset::Pending {
    QString id;
    std::optional<QString> accountId;
    QString codeId;

    static core::Result<Pending> load(store::Transaction& transaction, const QString& id, core::Time now) {
        const auto row = transaction.one(
            QStringLiteral("SELECT account_id, code_id, expires_at FROM password_resets WHERE id = ?"), id);
        if (!row) {
            return core::fail(core::ErrorId::NotFound);
        }
        if (row->time(2) <= now) {
            return core::fail(core::ErrorId::CodeExpired);
        }
        return Pending{id, row->optionalText(0), row->text(1)};
    }
};

void PasswordReset::registerRoutes(http::Router& router) {
    router.on(api::startPasswordReset, [this](http::Exchange& exchange, const api::StartPasswordReset& body) {
        return start(exchange, body);
    });
    router.on(
        api::completePasswordReset,
        [this](http::Exchange& exchange, const api::CompletePasswordReset& body) {
            return complete(exchange, body);
        },
        http::Pool::Hashing);
}

core::Result<http::Reply> PasswordReset::start(http::Exchange& exchange,
                                               const api::StartPasswordReset& body) const {
    const std::optional<EmailAddress> email = parseEmail(body.email);
    if (!email) {
        return core::fail(core::ErrorId::EmailInvalid);
    }
    const core::Time now = exchange.now();
    return exchange.write([&](store::Transaction& transaction) -> core::Result<api::CodeSent> {
        const QString network = limits::networkOf(exchange.request().address);
        if (auto room = m_with.limits.take(transaction, limits::Limit::MessagesNetwork, network, now);
            !room) {
            return core::fail(room.error());
        }
        if (auto room = m_with.limits.take(transaction, limits::Limit::MessagesAddress, email->normal, now);
            !room) {
            return core::fail(room.error());
        }
        const std::optional<Holder> holder = findHolderByEmail(transaction, email->normal);
        const VerificationCodes::Code code =
            holder ? m_with.codes.issue(transaction, now) : m_with.codes.issueDecoy(transaction, now);
        const QString id = keys::randomId();
        transaction.run(
            QStringLiteral(
                "INSERT INTO password_resets (id, account_id, code_id, expires_at) VALUES (?, ?, ?, ?)"),
            id, holder ? std::optional(holder->accountId) : std::nullopt, code.id, now + lifetime);
        const delivery::Message message{delivery::Channel::Email,
                                        holder ? holder->email : email->written,
                                        delivery::Template::PasswordResetCode,
                                        holder ? holder->locale : QStringLiteral("en"),
                                        {{QStringLiteral("code"), code.digits}},
                                        code.expiresAt};
        if (holder) {
            m_with.messages.add(transaction, message, now);
        } else {
            m_with.messages.pretend(transaction, message, now);
        }
        return api::CodeSent{id, code.resendAfter, code.expiresAt};
    });
}

core::Result<http::Reply> PasswordReset::complete(http::Exchange& exchange,
                                                  const api::CompletePasswordReset& body) const {
    const core::Time now = exchange.now();
    struct Found {
        Pending pending;
        std::optional<Holder> holder; // only where the code is right
    };
    const core::Result<Found> found =
        exchange.database().read([&](store::Transaction& transaction) -> core::Result<Found> {
            const auto pending =
                Pending::load(transaction, exchange.request().parameter(QStringLiteral("id")), now);
            if (!pending) {
                return core::fail(pending.error());
            }
            const bool right = m_with.codes.isRight(transaction, pending->codeId, body.code, now);
            return Found{*pending, right && pending->accountId ? findHolder(transaction, *pending->accountId)
                                                               : std::nullopt};
        });
    if (!found) {
        return keptAnswerOr(exchange, found.error());
    }
    const std::optional<Holder>& holder = found->holder;
    // Only who knows the code learns more; and what can be corrected costs no code.
    if (auto strong =
            holder ? checkedPassword(body.password, {holder->email, holder->name}) : core::Result<void>();
        !strong) {
        return core::fail(strong.error());
    }
    if (holder && holder->twoFactor && !body.second) {
        return keptAnswerOr(exchange, core::Error{core::ErrorId::TwoFactorRequired, {}, {}});
    }
    const QString hash = holder ? m_with.passwords.hash(body.password) : QString();
    return exchange.write([&](store::Transaction& transaction) -> core::Result<api::Empty> {
        const QString& codeId = found->pending.codeId;
        if (auto right = m_with.codes.check(transaction, codeId, body.code, now); !right) {
            return core::fail(right.error());
        }
        const auto present = holder ? findHolder(transaction, holder->accountId) : std::nullopt;
        if (!present) {
            return core::fail(core::ErrorId::CodeExpired); // the account went while this went on
        }
        // Before the code is used up: a wrong second factor leaves it good.
        if (auto proven = present->twoFactor ? prove(transaction, exchange, found->pending, body)
                                             : core::Result<void>();
            !proven) {
            return core::fail(proven.error());
        }
        if (auto redeemed = m_with.codes.redeem(transaction, codeId, body.code, now); !redeemed) {
            return core::fail(redeemed.error());
        }
        exchange.isAnsweredTo(holder->accountId);
        setPassword(transaction, holder->accountId, hash, now);
        endAllSessions(transaction, holder->accountId);
        cancelAll(transaction, holder->accountId, found->pending.id);
        m_with.messages.add(
            transaction,
            {delivery::Channel::Email,
             holder->email,
             delivery::Template::PasswordChanged,
             holder->locale,
             {{QStringLiteral("at"), core::toRfc3339(now)}, {QStringLiteral("device"), QString()}}},
            now);
        activity::record(
            transaction,
            {holder->accountId, activity::kind::passwordReset, {}, std::nullopt, exchange.request().address},
            now);
        return api::Empty{};
    });
}

core::Result<void> PasswordReset::prove(store::Transaction& transaction, const http::Exchange& exchange,
                                        const Pending& pending,
                                        const api::CompletePasswordReset& body) const {
    if (!body.second) { // turned on since this began
        return core::fail(core::ErrorId::TwoFactorRequired);
    }
    const SecondFactorAttempt attempt{
        .accountId = pending.accountId.value_or(QString()),
        .factor = *body.second,
        .to = SecondFactorAttempt::To::ResetPassword,
        .place = QStringLiteral("password reset ") + pending.id,
        .address = exchange.request().address,
        .device = {},
    };
    auto proven = m_with.secondFactors.redeem(transaction, attempt, exchange.now());
    if (!proven && proven.error().id != core::ErrorId::TooManyRequests) {
        // Which of the two codes is meant.
        core::Error error = proven.error();
        error.fields = {{QStringLiteral("second.code"), QStringLiteral("not_allowed"), {}}};
        return core::fail(error);
    }
    return proven;
}

void PasswordReset::cancelAll(store::Transaction& transaction, const QString& accountId,
                              const QString& keptId) {
    transaction.run(
        QStringLiteral("UPDATE password_resets SET expires_at = 0 WHERE account_id = ? AND id <> ?"),
        accountId, keptId);
}

void PasswordReset::removeOld(store::Transaction& transaction, core::Time now) {
    transaction.run(QStringLiteral("DELETE FROM password_resets WHERE expires_at <= ?"), now);
}

} // namespace service::identity
