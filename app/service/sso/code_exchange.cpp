#include "service/sso/code_exchange.h"

#include "service/identity/identity.h"
#include "service/sso/entitlement.h"
#include "service/sso/services.h"
#include "service/sso/sign_ins.h"

#include <QCryptographicHash>

namespace service::sso {

namespace {

// RFC 7636, 4.6.
bool fits(const QString& verifier, const QString& challenge) {
    const QByteArray hash = QCryptographicHash::hash(verifier.toUtf8(), QCryptographicHash::Sha256);
    return hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) ==
           challenge.toLatin1();
}

} // namespace

void CodeExchange::registerRoutes(http::Router& router) {
    router.on(api::exchangeSsoCode, [this](http::Exchange& exchange, const api::ExchangeSsoCode& body) {
        return exchange.write(
            [&](store::Transaction& transaction) { return redeem(transaction, exchange, body); });
    });
}

core::Result<http::Reply> CodeExchange::redeem(store::Transaction& transaction, http::Exchange& exchange,
                                               const api::ExchangeSsoCode& body) const {
    const auto redeemed = takeCode(transaction, body.code, exchange.now());
    if (!redeemed || !fits(body.codeVerifier, redeemed->codeChallenge)) {
        return core::fail(core::ErrorId::CodeExpired);
    }
    // Either may have changed its mind while the browser was on its way.
    const auto service = findOpenService(transaction, redeemed->serviceId);
    const auto holder = identity::findHolder(transaction, redeemed->accountId);
    if (!service || !holder || !mayOpen(entitlementOf(transaction, service->id, holder->accountId))) {
        return core::fail(core::ErrorId::CodeExpired);
    }
    exchange.isAnsweredTo(holder->accountId);
    const identity::Device device{body.device, exchange.request().address, body.deviceToken};
    const auto outcome = m_with.identity.enterThroughSso(transaction, *holder, device,
                                                         {service->id, service->name}, exchange.now());
    if (!outcome) {
        return core::fail(outcome.error());
    }
    constexpr int challenged = 202;
    return http::replyWith(*outcome, outcome->challenge ? challenged : api::exchangeSsoCode.status);
}

} // namespace service::sso
