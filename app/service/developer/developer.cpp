#include "service/developer/developer.h"

#include "service/activity/activity.h"
#include "service/developer/callbacks.h"
#include "service/developer/usage.h"
#include "service/identity/notices.h"
#include "service/identity/sessions.h"

#include <QLoggingCategory>

namespace service::developer {

namespace {

Q_LOGGING_CATEGORY(log, "service.developer")

void record(store::Transaction& transaction, const http::Exchange& exchange, const char* kind) {
    const http::Caller& caller = exchange.caller();
    activity::record(transaction, {caller.accountId, kind, {}, caller.sessionId, exchange.request().address},
                     exchange.now());
}

api::DevSecret shown(const Credentials& credentials) {
    return {credentials.secret.toString(), credentials.version};
}

core::Result<http::Reply> usage(http::Exchange& exchange) {
    constexpr int byDefault = 30;
    const core::Result<int> days = exchange.number(QStringLiteral("days"), byDefault, longestUsage);
    if (!days) {
        return core::fail(days.error());
    }
    return exchange.read([&](store::Transaction& transaction) -> core::Result<api::Usage> {
        return usageOf(transaction, exchange.caller().accountId, *days, exchange.now());
    });
}

core::Result<http::Reply> caller(http::Exchange& exchange) {
    return exchange.read([&](store::Transaction&) -> core::Result<api::CallerIdentity> {
        return api::CallerIdentity{exchange.caller().accountId, exchange.caller().devKey};
    });
}

} // namespace

void Developer::registerRoutes(http::Router& router) {
    router.on(api::getDeveloper, [this](http::Exchange& exchange) { return show(exchange); });
    router.on(api::revealDevSecret, [this](http::Exchange& exchange) {
        return exchange.write([&](store::Transaction& transaction) { return reveal(transaction, exchange); });
    });
    router.on(api::resetDevSecret, [this](http::Exchange& exchange) {
        return exchange.write([&](store::Transaction& transaction) { return reset(transaction, exchange); });
    });
    router.on(api::getUsage, usage);
    router.on(api::getCaller, caller);
}

core::Result<http::Reply> Developer::show(http::Exchange& exchange) const {
    std::optional<QString> firstLookOf;
    const auto look = [&](store::Transaction& transaction) -> core::Result<api::Developer> {
        const QString accountId = exchange.caller().accountId;
        const auto described = DevCredentials::describe(transaction, accountId);
        if (!described) {
            firstLookOf = accountId;
            return core::fail(core::ErrorId::SessionExpired); // where it is so after the first look too
        }
        api::Developer developer{described->devKey, described->secret, {}};
        if (const auto callback = callbackOf(transaction, accountId)) {
            developer.callback = *callback;
        }
        return developer;
    };
    core::Result<http::Reply> reply = exchange.read(look);
    if (!firstLookOf) {
        return reply;
    }
    m_with.database.write([&](store::Transaction& transaction) {
        (void)m_credentials.ensure(transaction, *firstLookOf, exchange.now());
    });
    return exchange.read(look);
}

core::Result<api::DevSecret> Developer::reveal(store::Transaction& transaction,
                                               const http::Exchange& exchange) const {
    const auto credentials = m_credentials.ensure(transaction, exchange.caller().accountId, exchange.now());
    if (!credentials) {
        return core::fail(credentials.error());
    }
    record(transaction, exchange, activity::kind::devSecretShown);
    return shown(*credentials);
}

core::Result<api::DevSecret> Developer::reset(store::Transaction& transaction,
                                              const http::Exchange& exchange) const {
    const http::Caller& caller = exchange.caller();
    const auto holder = identity::findHolder(transaction, caller.accountId);
    if (!holder) {
        return core::fail(core::ErrorId::SessionExpired); // deleted since the session was checked
    }
    const auto credentials = m_credentials.reset(transaction, caller.accountId, exchange.now());
    if (!credentials) {
        return core::fail(credentials.error());
    }
    record(transaction, exchange, activity::kind::devSecretReset);
    identity::notify(transaction, m_with.messages, *holder, delivery::Template::DevSecretReset,
                     identity::deviceOf(transaction, caller.sessionId), exchange.now());
    return shown(*credentials);
}

void Developer::stop() {
    try {
        writeUsage();
    } catch (const store::DatabaseError& error) {
        qCWarning(log, "the last calls were not counted: %s", error.what());
    }
}

void Developer::removeOld(store::Transaction& transaction, core::Time now) {
    removeOldUsage(transaction, now);
}

} // namespace service::developer
