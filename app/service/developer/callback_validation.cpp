#include "service/developer/callback_validation.h"

#include "service/developer/callback_exchange.h"
#include "service/developer/validations.h"
#include "service/identity/kept_answer.h"
#include "service/keys/master_keys.h"
#include "service/limits/limits.h"

#include <algorithm>

namespace service::developer {

namespace {

// Eight characters that nobody answers by chance.
QByteArray newEcho() {
    return keys::randomId().first(8).toLatin1();
}

api::CallbackValidation refused(const QString& asked, const QList<callback_url::Refusal>& refusals) {
    api::CallbackValidation validation;
    validation.url = asked;
    validation.checks = checksOfUrl(refusals);
    return validation;
}

} // namespace

void CallbackValidation::registerRoutes(http::Router& router) {
    router.on(
        api::validateCallback,
        [this](http::Exchange& exchange, const api::CallbackUrl& body) { return validate(exchange, body); },
        http::Pool::Outbound);
}

core::Result<http::Reply> CallbackValidation::validate(http::Exchange& exchange,
                                                       const api::CallbackUrl& body) const {
    const core::Result<http::Caller> caller = exchange.authorize();
    if (!caller) {
        return core::fail(caller.error());
    }
    const auto url = callback_url::parse(body.url, m_settings.addresses);
    if (!url) {
        return exchange.write([&](store::Transaction&) -> core::Result<api::CallbackValidation> {
            return refused(body.url, url.error());
        });
    }
    // Counted before it is sent, so that none of those that come at once is over the limit.
    const auto key =
        exchange.database().write([&](store::Transaction& transaction) -> core::Result<SigningKey> {
            const auto taken = m_limits.take(transaction, limits::Limit::CallbackValidations,
                                             caller->accountId, exchange.now());
            return taken ? m_signingKeyOf(transaction, caller->accountId) : core::fail(taken.error());
        });
    if (!key) {
        return identity::keptAnswerOr(exchange, key.error());
    }
    const api::CallbackValidation seen = tryUrl(*url, *key, exchange.now());
    return exchange.write([&](store::Transaction& transaction) -> core::Result<api::CallbackValidation> {
        api::CallbackValidation validation = seen;
        if (validation.ok) {
            validation.validation =
                rememberValidation(transaction, caller->accountId, validation.url, exchange.now());
        }
        return validation;
    });
}

api::CallbackValidation CallbackValidation::tryUrl(const callback_url::Url& url, const SigningKey& key,
                                                   core::Time now) const {
    const QByteArray echo = newEcho();
    const outbound::GuardedRequest request = signedRequest(url, key, "{\"echostr\":\"" + echo + "\"}", now);
    const outbound::GuardedOutcome outcome = outbound::post(request, m_settings.addresses, m_settings.caFile);
    api::CallbackValidation seen;
    seen.url = url.toString();
    seen.checks = checksOfUrl() + checksOfOutcome(request, outcome, {200});
    if (seen.checks.last().ok) {
        seen.checks.append(checkOfEcho(outcome, echo));
    }
    seen.ok = seen.checks.last().ok;
    seen.addresses = outcome.addresses;
    seen.tls = tlsSeen(outcome);
    if (outcome.sent) {
        seen.request = requestSent(request);
    }
    seen.response = responseReceived(outcome);
    if (outcome.status != 0) {
        seen.status = core::json::Nullable<int>{outcome.status};
    }
    seen.durationMs = static_cast<int>(outcome.took.count());
    return seen;
}

} // namespace service::developer
