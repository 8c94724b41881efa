#include "service/developer/dev_key_guard.h"

namespace service::developer {

core::Result<http::Caller> DevKeyGuard::check(store::Transaction& transaction,
                                              const http::BasicCredentials& given,
                                              const http::Request& request, core::Time now) {
    const auto presented = m_credentials.check(transaction, given.user, given.password);
    if (!presented) {
        return core::fail(core::ErrorId::InvalidCredentials);
    }
    // Once, however often the transaction has to run.
    transaction.afterCommit(
        [this, use = UsageCounter::Use{presented->accountId, presented->version, !presented->isRight, now,
                                       request.address}] { m_usage.count(use); });
    if (!presented->isRight) {
        return core::fail(core::ErrorId::InvalidCredentials);
    }
    http::Caller caller;
    caller.accountId = presented->accountId;
    caller.devKey = presented->devKey;
    return caller;
}

} // namespace service::developer
