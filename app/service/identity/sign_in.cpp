#include "service/identity/sign_in.h"

#include "service/activity/activity.h"
#include "service/identity/challenges.h"
#include "service/identity/email_address.h"
#include "service/identity/kept_answer.h"
#include "service/identity/passwords.h"
#include "service/identity/sessions.h"
#include "service/identity/tokens.h"
#include "service/limits/limits.h"

namespace service::identity {

namespace {

using limits::Limit;

QString networkOf(const http::Exchange& exchange) {
    return limits::networkOf(exchange.request().address);
}

} // namespace

// Somebody says who they are; whether it is true shows later.
struct SignIn::Attempt {
    std::optional<Holder> holder; // none where the address has no account
    Limit limit = Limit::PasswordUnknownDevice;
    QString subject;
};

void SignIn::registerRoutes(http::Router& router) {
    router.on(
        api::signIn,
        [this](http::Exchange& exchange, const api::SignIn& body) { return signIn(exchange, body); },
        http::Pool::Hashing);
}

core::Result<SignIn::Attempt> SignIn::admit(store::Transaction& transaction, const http::Exchange& exchange,
                                            const api::SignIn& body) const {
    const std::optional<EmailAddress> email = parseEmail(body.email);
    Attempt attempt;
    attempt.subject = email ? email->normal : body.email;
    attempt.holder = findHolderByEmail(transaction, attempt.subject);
    const QString& device = body.deviceToken ? *body.deviceToken : QString();
    if (attempt.holder && isKnownDevice(transaction, attempt.holder->accountId, device)) {
        attempt.limit = Limit::PasswordKnownDevice;
        attempt.subject =
            attempt.holder->accountId + u' ' + QString::fromLatin1(hashOfToken(device.toUtf8()).toHex());
    }
    if (auto room =
            m_with.limits.check(transaction, Limit::PasswordNetwork, networkOf(exchange), exchange.now());
        !room) {
        return core::fail(room.error());
    }
    if (auto room = m_with.limits.check(transaction, attempt.limit, attempt.subject, exchange.now()); !room) {
        return core::fail(room.error());
    }
    return attempt;
}

core::Result<http::Reply> SignIn::signIn(http::Exchange& exchange, const api::SignIn& body) const {
    const core::Result<Attempt> attempt = exchange.database().read(
        [&](store::Transaction& transaction) { return admit(transaction, exchange, body); });
    if (!attempt) {
        return keptAnswerOr(exchange, attempt.error());
    }
    const std::optional<Holder>& holder = attempt->holder;
    const QString hash = holder ? holder->passwordHash : m_with.passwords.hashOfNobody();
    const bool right = m_with.passwords.matches(hash, body.password);
    return exchange.write([&](store::Transaction& transaction) -> core::Result<http::Reply> {
        const auto present = holder ? findHolder(transaction, holder->accountId) : std::nullopt;
        // The password may have been changed while this one was checked.
        if (!right || !present || present->passwordHash != hash) {
            return core::fail(refuse(transaction, exchange, *attempt, present.has_value()));
        }
        if (present->disabled) {
            return core::fail(core::ErrorId::AccountDisabled);
        }
        exchange.isAnsweredTo(present->accountId);
        return enter(transaction, exchange, *present, body);
    });
}

http::Reply SignIn::enter(store::Transaction& transaction, const http::Exchange& exchange,
                          const Holder& holder, const api::SignIn& body) const {
    const core::Time now = exchange.now();
    const QString& address = exchange.request().address;
    const Device device{body.device, address, body.deviceToken};
    if (holder.twoFactor) {
        api::SignInOutcome outcome;
        outcome.challenge = m_challenges.issue(transaction, holder, device, now);
        return http::replyWith(outcome, 202);
    }
    const api::Session session = openSession(transaction, holder.accountId, device, now);
    setStepUp(transaction, session.id, now + stepUpWindow);
    activity::record(transaction, {holder.accountId, activity::kind::signedIn, {}, session.id, address}, now);
    return http::replyWith(session, api::signIn.status);
}

core::Error SignIn::refuse(store::Transaction& transaction, const http::Exchange& exchange,
                           const Attempt& attempt, bool isThere) const {
    const core::Time now = exchange.now();
    m_with.limits.count(transaction, Limit::PasswordNetwork, networkOf(exchange), now);
    m_with.limits.count(transaction, attempt.limit, attempt.subject, now);
    if (isThere) {
        activity::record(transaction,
                         {attempt.holder->accountId,
                          activity::kind::signInFailed,
                          {},
                          std::nullopt,
                          exchange.request().address},
                         now);
    }
    return {core::ErrorId::InvalidCredentials, {}, {}};
}

} // namespace service::identity
