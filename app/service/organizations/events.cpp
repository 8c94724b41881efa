#include "service/organizations/events.h"

namespace service::organizations {

void record(store::Transaction& transaction, const http::Exchange& exchange, const char* kind,
            const QString& organization) {
    const http::Caller& caller = exchange.caller();
    activity::record(transaction,
                     {caller.accountId,
                      kind,
                      {{QStringLiteral("name"), organization}},
                      caller.sessionId,
                      exchange.request().address},
                     exchange.now());
}

void recordFor(store::Transaction& transaction, const QString& accountId, const char* kind,
               const QString& organization, core::Time now) {
    activity::record(transaction, {accountId, kind, {{QStringLiteral("name"), organization}}}, now);
}

} // namespace service::organizations
