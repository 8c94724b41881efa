#include "service/identity/session_routes.h"

#include "api/identity.h"
#include "service/activity/activity.h"
#include "service/identity/sessions.h"

namespace service::identity {

namespace {

void record(store::Transaction& transaction, const http::Exchange& exchange, const char* kind,
            const QJsonObject& params = {}) {
    const http::Caller& caller = exchange.caller();
    activity::record(transaction,
                     {caller.accountId, kind, params, caller.sessionId, exchange.request().address},
                     exchange.now());
}

core::Result<http::Reply> list(http::Exchange& exchange) {
    const core::Result<int> limit = exchange.limit();
    const auto after = http::placeOf(exchange.cursor());
    if (!limit || !after) {
        return core::fail(limit ? after.error() : limit.error());
    }
    return exchange.read(
        [&](store::Transaction& transaction) -> core::Result<api::Page<api::SessionSummary>> {
            const http::Caller& caller = exchange.caller();
            return listSessions(transaction, caller.accountId, caller.sessionId, *after, *limit,
                                exchange.now());
        });
}

core::Result<http::Reply> signOut(http::Exchange& exchange) {
    return exchange.write([&](store::Transaction& transaction) -> core::Result<api::Empty> {
        record(transaction, exchange, activity::kind::signedOut);
        endSession(transaction, exchange.caller().accountId, exchange.caller().sessionId);
        return api::Empty{};
    });
}

core::Result<http::Reply> endOne(http::Exchange& exchange) {
    return exchange.write([&](store::Transaction& transaction) -> core::Result<api::Empty> {
        const QString id = exchange.request().parameter(QStringLiteral("id"));
        if (id == exchange.caller().sessionId) {
            record(transaction, exchange, activity::kind::signedOut);
        }
        const std::optional<QString> device = endSession(transaction, exchange.caller().accountId, id);
        if (!device) {
            return core::fail(core::ErrorId::NotFound);
        }
        if (id != exchange.caller().sessionId) {
            record(transaction, exchange, activity::kind::sessionEnded,
                   {{QStringLiteral("device"), *device}});
        }
        return api::Empty{};
    });
}

core::Result<http::Reply> endOthers(http::Exchange& exchange) {
    return exchange.write([&](store::Transaction& transaction) -> core::Result<api::Empty> {
        const int count =
            endOtherSessions(transaction, exchange.caller().accountId, exchange.caller().sessionId);
        if (count > 0) {
            record(transaction, exchange, activity::kind::otherSessionsEnded,
                   {{QStringLiteral("count"), count}});
        }
        return api::Empty{};
    });
}

core::Result<http::Reply> closeStepUp(http::Exchange& exchange) {
    return exchange.write([&](store::Transaction& transaction) -> core::Result<api::Empty> {
        setStepUp(transaction, exchange.caller().sessionId, core::Time{0});
        return api::Empty{};
    });
}

} // namespace

void SessionRoutes::registerRoutes(http::Router& router) {
    router.on(api::listSessions, &list);
    router.on(api::signOut, &signOut);
    router.on(api::endSession, &endOne);
    router.on(api::endOtherSessions, &endOthers);
    router.on(api::closeStepUp, &closeStepUp);
}

} // namespace service::identity
