#include "service/developer/callbacks.h"

#include "callback_url/rules.h"
#include "service/activity/activity.h"
#include "service/developer/delivery_queue.h"
#include "service/developer/validations.h"
#include "service/identity/notices.h"
#include "service/identity/sessions.h"

namespace service::developer {

using namespace Qt::StringLiterals;

namespace {

// changed_elsewhere; params.current is empty where there is no callback URL any more.
core::Result<void> matches(const http::Exchange& exchange, const std::optional<api::Callback>& current) {
    if (current) {
        return exchange.matches(current->version, core::json::toJson(*current));
    }
    if (exchange.request().header(QByteArrayLiteral("if-match")).isEmpty()) {
        return {};
    }
    return core::fail(core::ErrorId::ChangedElsewhere, {{u"current"_s, QJsonObject()}});
}

// Its version goes on from where it was, whether or not there is one.
api::Callback put(store::Transaction& transaction, const QString& accountId, api::Callback callback) {
    const QList<store::Row> rows = transaction.all(
        u"INSERT INTO callbacks (account_id, url, validated_at, saved_at, previous_url, version) "
        "VALUES (?, ?, ?, ?, ?, 1) ON CONFLICT (account_id) DO UPDATE SET url = excluded.url, "
        "validated_at = excluded.validated_at, saved_at = excluded.saved_at, "
        "previous_url = excluded.previous_url, version = callbacks.version + 1 RETURNING version"_s,
        accountId, callback.url, callback.validatedAt, callback.savedAt,
        static_cast<const std::optional<QString>&>(callback.previousUrl));
    callback.version = static_cast<int>(rows.first().number(0));
    return callback;
}

void record(store::Transaction& transaction, const http::Exchange& exchange, const char* kind,
            const QJsonObject& params) {
    const http::Caller& caller = exchange.caller();
    activity::record(transaction,
                     {caller.accountId, kind, params, caller.sessionId, exchange.request().address},
                     exchange.now());
}

} // namespace

std::optional<api::Callback> callbackOf(store::Transaction& transaction, const QString& accountId) {
    const auto row =
        transaction.one(u"SELECT url, validated_at, saved_at, previous_url, version FROM callbacks "
                        "WHERE account_id = ? AND url IS NOT NULL"_s,
                        accountId);
    if (!row) {
        return std::nullopt;
    }
    api::Callback callback{row->text(0), row->time(1), row->time(2), {}, static_cast<int>(row->number(4))};
    if (!row->isNull(3)) {
        callback.previousUrl = row->text(3);
    }
    return callback;
}

void Callbacks::registerRoutes(http::Router& router) {
    router.on(api::saveCallback, [this](http::Exchange& exchange, const api::SaveCallback& body) {
        return exchange.write(
            [&](store::Transaction& transaction) { return save(transaction, exchange, body); });
    });
    router.on(api::removeCallback, [this](http::Exchange& exchange) {
        return exchange.write([&](store::Transaction& transaction) { return remove(transaction, exchange); });
    });
}

core::Result<api::Callback> Callbacks::save(store::Transaction& transaction, const http::Exchange& exchange,
                                            const api::SaveCallback& body) const {
    const QString& accountId = exchange.caller().accountId;
    const std::optional<api::Callback> before = callbackOf(transaction, accountId);
    const core::Result<void> unchanged = matches(exchange, before);
    if (!unchanged) {
        return core::fail(unchanged.error());
    }
    const auto url = callback_url::parse(body.url, m_settings.addresses);
    const std::optional<core::Time> validatedAt =
        url ? redeemValidation(transaction, accountId, url->toString(), body.validation, exchange.now())
            : std::nullopt;
    if (!validatedAt) {
        return core::fail(core::ErrorId::ValidationRequired);
    }
    api::Callback callback;
    callback.url = url->toString();
    callback.validatedAt = *validatedAt;
    callback.savedAt = exchange.now();
    const bool isAnother = !before || before->url != callback.url;
    QJsonObject params{{u"to"_s, callback.url}};
    if (before) {
        params.insert(u"from"_s, before->url);
        callback.previousUrl = before->previousUrl;
        if (isAnother) {
            callback.previousUrl = before->url;
        }
    }
    if (isAnother) {
        failQueuedDeliveries(transaction, accountId);
        notify(transaction, exchange, callback.url);
    }
    record(transaction, exchange, activity::kind::callbackSaved, params);
    return put(transaction, accountId, callback);
}

core::Result<api::Empty> Callbacks::remove(store::Transaction& transaction,
                                           const http::Exchange& exchange) const {
    const QString& accountId = exchange.caller().accountId;
    const std::optional<api::Callback> before = callbackOf(transaction, accountId);
    if (!before) {
        return core::fail(core::ErrorId::NotFound);
    }
    transaction.run(u"UPDATE callbacks SET url = NULL, previous_url = NULL WHERE account_id = ?"_s,
                    accountId);
    failQueuedDeliveries(transaction, accountId);
    record(transaction, exchange, activity::kind::callbackRemoved, {{u"url"_s, before->url}});
    notify(transaction, exchange, {});
    return api::Empty{};
}

void Callbacks::notify(store::Transaction& transaction, const http::Exchange& exchange,
                       const QString& url) const {
    const http::Caller& caller = exchange.caller();
    if (const auto holder = identity::findHolder(transaction, caller.accountId)) {
        identity::notify(transaction, m_messages, *holder, delivery::Template::CallbackChanged,
                         identity::deviceOf(transaction, caller.sessionId), exchange.now(),
                         {{u"url"_s, url}});
    }
}

} // namespace service::developer
