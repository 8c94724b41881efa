#include "service/identity/step_up.h"

#include "service/activity/activity.h"
#include "service/identity/challenges.h"
#include "service/identity/kept_answer.h"
#include "service/identity/passwords.h"
#include "service/identity/second_factor.h"
#include "service/identity/sessions.h"
#include "service/limits/limits.h"

namespace service::identity {

namespace {

using limits::Limit;

core::Error notAllowed() {
    return {core::ErrorId::BadRequest, {}, {{QStringLiteral("method"), QStringLiteral("not_allowed"), {}}}};
}

// Codes are not kept waiting by passwords. A body that is longer than any proof is not read here.
http::Pool poolOf(const http::Request& request) {
    constexpr qsizetype longest = 4096;
    if (request.body.size() > longest) {
        return http::Pool::Hashing;
    }
    const auto body = core::json::parseObject(request.body).and_then([](const QJsonObject& object) {
        return core::json::fromJson<api::StepUp>(object);
    });
    return body && body->method == api::StepUpMethod::Password ? http::Pool::Hashing : http::Pool::Work;
}

core::Result<api::StepUpOpen> open(store::Transaction& transaction, const http::Exchange& exchange) {
    const core::Time until = exchange.now() + stepUpWindow;
    setStepUp(transaction, exchange.caller().sessionId, until);
    return api::StepUpOpen{until};
}

} // namespace

QList<api::StepUpMethod> StepUp::methods(const Holder& holder) {
    if (!holder.twoFactor) {
        return {api::StepUpMethod::Password};
    }
    QList<api::StepUpMethod> methods;
    for (const api::SecondFactorMethod method : secondFactorMethods(holder)) {
        methods.append(method == api::SecondFactorMethod::Totp ? api::StepUpMethod::Totp
                                                               : api::StepUpMethod::RecoveryCode);
    }
    return methods;
}

void StepUp::registerRoutes(http::Router& router) {
    router.on(
        api::stepUp,
        [this](http::Exchange& exchange, const api::StepUp& body) { return stepUp(exchange, body); },
        http::PoolChoice(&poolOf));
}

core::Result<http::Reply> StepUp::stepUp(http::Exchange& exchange, const api::StepUp& body) const {
    return body.method == api::StepUpMethod::Password ? byPassword(exchange, body)
                                                      : bySecondFactor(exchange, body);
}

core::Result<http::Reply> StepUp::bySecondFactor(http::Exchange& exchange, const api::StepUp& body) const {
    const api::SecondFactor factor{body.method == api::StepUpMethod::Totp
                                       ? api::SecondFactorMethod::Totp
                                       : api::SecondFactorMethod::RecoveryCode,
                                   body.value};
    return exchange.write([&](store::Transaction& transaction) -> core::Result<api::StepUpOpen> {
        const http::Caller& caller = exchange.caller();
        const auto holder = findHolder(transaction, caller.accountId);
        if (!holder || !holder->twoFactor) {
            return core::fail(notAllowed());
        }
        const SecondFactorAttempt attempt{.accountId = caller.accountId,
                                          .factor = factor,
                                          .place = QStringLiteral("session ") + caller.sessionId,
                                          .address = exchange.request().address,
                                          .device = deviceOf(transaction, caller.sessionId),
                                          .sessionId = caller.sessionId};
        if (auto proven = m_with.secondFactors.redeem(transaction, attempt, exchange.now()); !proven) {
            return core::fail(proven.error());
        }
        return open(transaction, exchange);
    });
}

core::Result<http::Reply> StepUp::byPassword(http::Exchange& exchange, const api::StepUp& body) const {
    const core::Result<http::Caller> caller = exchange.authorize();
    if (!caller) {
        return core::fail(caller.error());
    }
    const core::Time now = exchange.now();
    const QString& session = caller->sessionId;
    struct Known {
        core::Result<void> room;
        std::optional<Holder> holder;
    };
    const Known known = exchange.database().read([&](store::Transaction& transaction) {
        return Known{m_with.limits.check(transaction, Limit::PasswordKnownDevice, session, now),
                     findHolder(transaction, caller->accountId)};
    });
    if (known.holder && known.holder->twoFactor) {
        return keptAnswerOr(exchange, notAllowed());
    }
    if (!known.room) {
        return keptAnswerOr(exchange, known.room.error());
    }
    const bool right = known.holder && m_with.passwords.matches(known.holder->passwordHash, body.value);
    return exchange.write([&](store::Transaction& transaction) -> core::Result<api::StepUpOpen> {
        const auto present = findHolder(transaction, caller->accountId);
        if (!right || !present || present->passwordHash != known.holder->passwordHash) {
            m_with.limits.count(transaction, Limit::PasswordKnownDevice, session, now);
            activity::record(
                transaction,
                {caller->accountId, activity::kind::stepUpFailed, {}, session, exchange.request().address},
                now);
            return core::fail(core::ErrorId::InvalidCredentials);
        }
        if (present->twoFactor) { // since this was asked
            return core::fail(notAllowed());
        }
        return open(transaction, exchange);
    });
}

} // namespace service::identity
