#include "service/identity/account_routes.h"

#include "service/activity/activity.h"
#include "service/delivery/queue.h"
#include "service/identity/account_rules.h"
#include "service/identity/accounts.h"
#include "service/identity/password_reset.h"
#include "service/identity/passwords.h"
#include "service/identity/session_guard.h"
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

QJsonObject fromTo(const QString& from, const QString& to) {
    return {{QStringLiteral("from"), from}, {QStringLiteral("to"), to}};
}

core::Result<api::Account> present(store::Transaction& transaction, const QString& accountId) {
    std::optional<api::Account> account = findAccount(transaction, accountId);
    if (!account) {
        return core::fail(core::ErrorId::SessionExpired); // deleted since the session was checked
    }
    return *std::move(account);
}

core::Result<http::Reply> get(http::Exchange& exchange) {
    return exchange.read(
        [&](store::Transaction& transaction) { return present(transaction, exchange.caller().accountId); });
}

core::Result<api::UpdateAccount> checked(const api::UpdateAccount& body) {
    api::UpdateAccount update = body;
    if (body.name) {
        const core::Result<QString> name = checkedName(*body.name);
        if (!name) {
            return core::fail(name.error());
        }
        update.name = *name;
    }
    if (body.locale) {
        if (const core::Result<QString> locale = checkedLocale(*body.locale); !locale) {
            return core::fail(locale.error());
        }
    }
    return update;
}

void apply(store::Transaction& transaction, const http::Exchange& exchange, const api::Account& account,
           const api::UpdateAccount& update) {
    if (update.name && *update.name != account.name) {
        setName(transaction, account.id, *update.name);
        record(transaction, exchange, activity::kind::nameChanged, fromTo(account.name, *update.name));
    }
    if (update.locale && *update.locale != account.locale) {
        setLocale(transaction, account.id, *update.locale);
        record(transaction, exchange, activity::kind::localeChanged, fromTo(account.locale, *update.locale));
    }
    if (update.twoFactorAfterSso && *update.twoFactorAfterSso != account.twoFactorAfterSso) {
        setTwoFactorAfterSso(transaction, account.id, *update.twoFactorAfterSso);
        record(transaction, exchange, activity::kind::twoFactorAfterSsoChanged,
               {{QStringLiteral("on"), *update.twoFactorAfterSso}});
    }
}

core::Result<http::Reply> patch(http::Exchange& exchange, const api::UpdateAccount& body) {
    const core::Result<api::UpdateAccount> update = checked(body);
    return exchange.write([&](store::Transaction& transaction) -> core::Result<api::Account> {
        if (!update) {
            return core::fail(update.error());
        }
        const core::Result<api::Account> account = present(transaction, exchange.caller().accountId);
        if (!account) {
            return account;
        }
        if (auto same = exchange.matches(account->version, core::json::toJson(*account)); !same) {
            return core::fail(same.error());
        }
        // From then on whoever runs an identity provider opens the account by that alone.
        if (account->twoFactorAfterSso && !update->twoFactorAfterSso.value_or(true) &&
            !exchange.caller().steppedUp) {
            return core::fail(SessionGuard().stepUpRequired(transaction, exchange.caller()));
        }
        apply(transaction, exchange, *account, *update);
        return present(transaction, account->id);
    });
}

} // namespace

void AccountRoutes::registerRoutes(http::Router& router) {
    router.on(api::getAccount, &get);
    router.on(api::updateAccount, &patch);
    router.on(
        api::changePassword,
        [this](http::Exchange& exchange, const api::ChangePassword& body) {
            return changePassword(exchange, body);
        },
        http::Pool::Hashing);
}

core::Result<http::Reply> AccountRoutes::changePassword(http::Exchange& exchange,
                                                        const api::ChangePassword& body) const {
    const core::Result<http::Caller> caller = exchange.authorize();
    if (!caller) {
        return core::fail(caller.error());
    }
    const std::optional<Holder> holder = exchange.database().read(
        [&](store::Transaction& transaction) { return findHolder(transaction, caller->accountId); });
    if (!holder) {
        return core::fail(core::ErrorId::SessionExpired);
    }
    if (auto strong = checkedPassword(body.password, {holder->email, holder->name}); !strong) {
        return core::fail(strong.error());
    }
    const QString hash = m_with.passwords.hash(body.password);
    const core::Time now = exchange.now();
    return exchange.write([&](store::Transaction& transaction) -> core::Result<api::Empty> {
        setPassword(transaction, holder->accountId, hash, now);
        endOtherSessions(transaction, holder->accountId, exchange.caller().sessionId);
        PasswordReset::cancelAll(transaction, holder->accountId);
        record(transaction, exchange, activity::kind::passwordChanged);
        m_with.messages.add(
            transaction,
            {delivery::Channel::Email,
             holder->email,
             delivery::Template::PasswordChanged,
             holder->locale,
             {{QStringLiteral("at"), core::toRfc3339(now)},
              {QStringLiteral("device"), deviceOf(transaction, exchange.caller().sessionId)}}},
            now);
        return api::Empty{};
    });
}

} // namespace service::identity
