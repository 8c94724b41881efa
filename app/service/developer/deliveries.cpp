#include "service/developer/deliveries.h"

#include "service/activity/activity.h"
#include "service/developer/callbacks.h"
#include "service/developer/delivery_queue.h"
#include "service/developer/test_events.h"
#include "service/limits/limits.h"

namespace service::developer {

using namespace Qt::StringLiterals;

void Deliveries::registerRoutes(http::Router& router) {
    router.on(api::sendTestEvent, [this](http::Exchange& exchange, const api::TestEvent& body) {
        return exchange.write([&](store::Transaction& transaction) {
            return sendTestEvent(transaction, exchange, body.event);
        });
    });
    router.on(api::redeliver, [this](http::Exchange& exchange) {
        return exchange.write(
            [&](store::Transaction& transaction) { return redeliver(transaction, exchange); });
    });
    router.on(api::listDeliveries, [](http::Exchange& exchange) -> core::Result<http::Reply> {
        const core::Result<int> limit = exchange.limit();
        const auto after = http::placeOf(exchange.cursor());
        if (!limit || !after) {
            return core::fail(limit ? after.error() : limit.error());
        }
        return exchange.read(
            [&](store::Transaction& transaction) -> core::Result<api::Page<api::CallbackDelivery>> {
                return deliveriesOf(transaction, exchange.caller().accountId, *after, *limit);
            });
    });
}

core::Result<api::CallbackDelivery> Deliveries::sendTestEvent(store::Transaction& transaction,
                                                              const http::Exchange& exchange,
                                                              api::CallbackEvent event) const {
    const core::Result<QString> url = target(transaction, exchange);
    if (!url) {
        return core::fail(url.error());
    }
    const http::Caller& caller = exchange.caller();
    const core::Time now = exchange.now();
    activity::record(transaction,
                     {caller.accountId,
                      activity::kind::testEventSent,
                      {{u"event"_s, core::json::write(event)}},
                      caller.sessionId,
                      exchange.request().address},
                     now);
    transaction.afterCommit(m_wake);
    return addDelivery(transaction, {caller.accountId, event, testEvent(event, now), *url}, now);
}

core::Result<api::CallbackDelivery> Deliveries::redeliver(store::Transaction& transaction,
                                                          const http::Exchange& exchange) const {
    const QString id = exchange.request().parameter(u"id"_s);
    std::optional<NewDelivery> delivery = findDelivery(transaction, exchange.caller().accountId, id);
    if (!delivery) {
        return core::fail(core::ErrorId::NotFound);
    }
    const core::Result<QString> url = target(transaction, exchange);
    if (!url) {
        return core::fail(url.error());
    }
    delivery->url = *url;
    delivery->redeliveryOf = id;
    transaction.afterCommit(m_wake);
    return addDelivery(transaction, *delivery, exchange.now());
}

core::Result<QString> Deliveries::target(store::Transaction& transaction,
                                         const http::Exchange& exchange) const {
    const QString& accountId = exchange.caller().accountId;
    const std::optional<api::Callback> callback = callbackOf(transaction, accountId);
    if (!callback) {
        return core::fail(core::ErrorId::WrongState);
    }
    const core::Result<void> taken =
        m_limits.take(transaction, limits::Limit::TestEvents, accountId, exchange.now());
    return taken ? core::Result<QString>(callback->url) : core::fail(taken.error());
}

} // namespace service::developer
