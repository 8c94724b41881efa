#include "service/sso/events.h"

namespace service::sso {

void record(store::Transaction& transaction, const http::Exchange& exchange, const char* kind,
            const QString& service, QJsonObject more) {
    const http::Caller& caller = exchange.caller();
    more.insert(QStringLiteral("name"), service);
    activity::record(transaction,
                     {caller.accountId, kind, more, caller.sessionId, exchange.request().address},
                     exchange.now());
}

} // namespace service::sso
