#include "service/two_factor/two_factor.h"

#include "otp/base32.h"
#include "otp/otpauth_uri.h"
#include "service/activity/activity.h"
#include "service/identity/accounts.h"
#include "service/identity/notices.h"
#include "service/identity/sessions.h"

namespace service::two_factor {

namespace {

using identity::Holder;

constexpr qsizetype digitsOfTotp = 6;

core::Result<Holder> holderOf(store::Transaction& transaction, const http::Exchange& exchange) {
    std::optional<Holder> holder = identity::findHolder(transaction, exchange.caller().accountId);
    if (!holder) {
        return core::fail(core::ErrorId::SessionExpired); // deleted since the session was checked
    }
    return *std::move(holder);
}

void record(store::Transaction& transaction, const http::Exchange& exchange, const char* kind) {
    const http::Caller& caller = exchange.caller();
    activity::record(transaction, {caller.accountId, kind, {}, caller.sessionId, exchange.request().address},
                     exchange.now());
}

// Where only a code is asked for: no recovery code is as short.
api::SecondFactor factorOf(const QString& code) {
    return {plainCode(code).size() <= digitsOfTotp ? api::SecondFactorMethod::Totp
                                                   : api::SecondFactorMethod::RecoveryCode,
            code};
}

} // namespace

void TwoFactor::registerRoutes(http::Router& router) {
    router.on(api::beginTwoFactor, [this](http::Exchange& exchange) {
        return exchange.write([&](store::Transaction& transaction) { return begin(transaction, exchange); });
    });
    router.on(api::confirmTwoFactor, [this](http::Exchange& exchange, const api::ConfirmTwoFactor& body) {
        return exchange.write(
            [&](store::Transaction& transaction) { return confirm(transaction, exchange, body); });
    });
    router.on(api::removeTwoFactor, [this](http::Exchange& exchange, const api::RemoveTwoFactor& body) {
        return exchange.write(
            [&](store::Transaction& transaction) { return remove(transaction, exchange, body); });
    });
    router.on(api::newRecoveryCodes, [this](http::Exchange& exchange) {
        return exchange.write(
            [&](store::Transaction& transaction) { return renewCodes(transaction, exchange); });
    });
}

core::Result<api::TwoFactorEnrolment> TwoFactor::begin(store::Transaction& transaction,
                                                       const http::Exchange& exchange) const {
    const core::Result<Holder> holder = holderOf(transaction, exchange);
    if (!holder) {
        return core::fail(holder.error());
    }
    const Authenticators::Enrolment enrolment =
        m_authenticators.begin(transaction, holder->accountId, exchange.now());
    const QString uri =
        otp::toOtpauthUri({enrolment.secret, QStringLiteral("Personal Center"), holder->email, {}});
    return api::TwoFactorEnrolment{enrolment.id, otp::toBase32(enrolment.secret.view()), uri,
                                   enrolment.expiresAt};
}

core::Result<api::RecoveryCodes> TwoFactor::confirm(store::Transaction& transaction,
                                                    const http::Exchange& exchange,
                                                    const api::ConfirmTwoFactor& body) const {
    const core::Time now = exchange.now();
    const http::Caller& caller = exchange.caller();
    const core::Result<Holder> holder = holderOf(transaction, exchange);
    if (!holder) {
        return core::fail(holder.error());
    }
    const auto confirmed = m_authenticators.confirm(transaction, holder->accountId,
                                                    exchange.request().parameter(QStringLiteral("id")),
                                                    plainCode(body.code), now);
    if (!confirmed) {
        return core::fail(confirmed.error());
    }
    const QList<QString> codes = m_recoveryCodes.renew(transaction, holder->accountId);
    const auto account = identity::findAccount(transaction, holder->accountId);
    const core::Time since = account && account->twoFactor.since ? *account->twoFactor.since : now;
    identity::setTwoFactor(transaction, holder->accountId, since, RecoveryCodes::count);
    identity::closeOtherStepUps(transaction, holder->accountId, caller.sessionId);
    record(transaction, exchange,
           confirmed->replaced ? activity::kind::authenticatorReplaced : activity::kind::twoFactorTurnedOn);
    identity::notify(transaction, m_with.messages, *holder,
                     confirmed->replaced ? delivery::Template::AuthenticatorReplaced
                                         : delivery::Template::TwoFactorTurnedOn,
                     identity::deviceOf(transaction, caller.sessionId), now);
    return api::RecoveryCodes{codes};
}

core::Result<api::Empty> TwoFactor::remove(store::Transaction& transaction, const http::Exchange& exchange,
                                           const api::RemoveTwoFactor& body) const {
    const core::Time now = exchange.now();
    const http::Caller& caller = exchange.caller();
    const core::Result<Holder> holder = holderOf(transaction, exchange);
    if (!holder) {
        return core::fail(holder.error());
    }
    const QString device = identity::deviceOf(transaction, caller.sessionId);
    const auto proven = m_secondFactors.prove(transaction,
                                              {.accountId = holder->accountId,
                                               .factor = factorOf(body.code),
                                               .place = QStringLiteral("session ") + caller.sessionId,
                                               .address = exchange.request().address,
                                               .device = device,
                                               .sessionId = caller.sessionId},
                                              now);
    if (!proven) {
        return core::fail(proven.error());
    }
    turnOff(transaction, holder->accountId);
    record(transaction, exchange, activity::kind::twoFactorTurnedOff);
    identity::notify(transaction, m_with.messages, *holder, delivery::Template::TwoFactorTurnedOff, device,
                     now);
    return api::Empty{};
}

core::Result<api::RecoveryCodes> TwoFactor::renewCodes(store::Transaction& transaction,
                                                       const http::Exchange& exchange) const {
    const core::Result<Holder> holder = holderOf(transaction, exchange);
    if (!holder) {
        return core::fail(holder.error());
    }
    if (!holder->twoFactor) {
        return core::fail(core::ErrorId::WrongState);
    }
    const QList<QString> codes = m_recoveryCodes.renew(transaction, holder->accountId);
    identity::setRecoveryCodesLeft(transaction, holder->accountId, RecoveryCodes::count);
    record(transaction, exchange, activity::kind::recoveryCodesRenewed);
    return api::RecoveryCodes{codes};
}

void TwoFactor::turnOff(store::Transaction& transaction, const QString& accountId) {
    Authenticators::removeAll(transaction, accountId);
    RecoveryCodes::removeAll(transaction, accountId);
    identity::setTwoFactor(transaction, accountId, std::nullopt, 0);
}

void TwoFactor::removeOld(store::Transaction& transaction, core::Time now) {
    Authenticators::removeOld(transaction, now);
}

} // namespace service::two_factor
