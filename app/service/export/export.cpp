#include "service/export/export.h"

#include "api/export.h"
#include "service/activity/activity.h"
#include "service/export/export_stream.h"
#include "service/identity/accounts.h"
#include "service/limits/limits.h"

namespace service::data_export {

namespace {

// Notes it, within its limit. Nothing is kept under an Idempotency-Key: the reply is a stream.
core::Result<Subject> begin(store::Transaction& transaction, const http::Exchange& exchange,
                            const limits::Limits& limits) {
    const http::Caller& caller = exchange.caller();
    const std::optional<identity::Holder> holder = identity::findHolder(transaction, caller.accountId);
    if (!holder) {
        return core::fail(core::ErrorId::SessionExpired); // deleted since the session was checked
    }
    const core::Result<void> taken =
        limits.take(transaction, limits::Limit::Exports, caller.accountId, exchange.now());
    if (!taken) {
        return core::fail(taken.error());
    }
    activity::record(
        transaction,
        {caller.accountId, activity::kind::dataExported, {}, caller.sessionId, exchange.request().address},
        exchange.now());
    return Subject{caller.accountId, caller.sessionId, holder->name + QStringLiteral(" — ") + holder->email};
}

http::Reply replyWith(std::shared_ptr<ExportStream> stream, core::Time now) {
    constexpr int lengthOfDay = 10;
    const QByteArray day = core::toRfc3339(now).first(lengthOfDay).toLatin1();
    http::Reply reply;
    reply.contentType = api::exportMediaType;
    reply.headers = {{QByteArrayLiteral("Content-Disposition"),
                      "attachment; filename=\"personal-center-" + day + ".zip\""},
                     {api::exportRecordsHeader, QByteArray::number(stream->records())}};
    reply.stream = std::move(stream);
    return reply;
}

core::Result<http::Reply> exportAccount(http::Exchange& exchange, const limits::Limits& limits) {
    std::optional<Subject> subject;
    const core::Result<http::Reply> begun =
        exchange.writeUnkept([&](store::Transaction& transaction) -> core::Result<api::Empty> {
            const core::Result<Subject> outcome = begin(transaction, exchange, limits);
            if (!outcome) {
                return core::fail(outcome.error());
            }
            subject = *outcome;
            return api::Empty{};
        });
    if (!begun) {
        return core::fail(begun.error());
    }
    return replyWith(
        std::make_shared<ExportStream>(exchange.database(), *subject, exchange.language(), exchange.now()),
        exchange.now());
}

} // namespace

void registerRoutes(http::Router& router, const limits::Limits& limits) {
    router.on(api::exportAccount,
              [&limits](http::Exchange& exchange) { return exportAccount(exchange, limits); });
}

} // namespace service::data_export
