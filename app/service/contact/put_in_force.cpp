#include "service/contact/put_in_force.h"

#include "phone/number.h"
#include "service/activity/activity.h"
#include "service/contact/email_return.h"
#include "service/delivery/queue.h"
#include "service/identity/accounts.h"
#include "service/identity/email_address.h"
#include "service/identity/password_reset.h"
#include "service/identity/sessions.h"

namespace service::contact {

namespace {

void record(store::Transaction& transaction, const http::Exchange& exchange, const char* kind,
            const QJsonObject& params) {
    const http::Caller& caller = exchange.caller();
    activity::record(transaction,
                     {caller.accountId, kind, params, caller.sessionId, exchange.request().address},
                     exchange.now());
}

void emailIsChanged(store::Transaction& transaction, const http::Exchange& exchange, const Notices& notices,
                    const api::Account& before, const QString& address) {
    const core::Time now = exchange.now();
    identity::endOtherSessions(transaction, before.id, exchange.caller().sessionId);
    identity::PasswordReset::cancelAll(transaction, before.id);
    record(transaction, exchange, activity::kind::emailChanged,
           {{QStringLiteral("from"), before.email}, {QStringLiteral("to"), address}});
    const QString token = issueReturn(transaction, before.id, before.email, now);
    notices.messages.add(transaction,
                         {delivery::Channel::Email,
                          before.email,
                          delivery::Template::EmailChanged,
                          before.locale,
                          {{QStringLiteral("old"), before.email},
                           {QStringLiteral("new"), identity::maskedEmail(address)},
                           {QStringLiteral("link"), notices.publicUrl + QStringLiteral("/not-me/") + token}},
                          std::nullopt,
                          before.id},
                         now);
}

void phoneIsChanged(store::Transaction& transaction, const http::Exchange& exchange, const Notices& notices,
                    const api::Account& before, const QString& number) {
    if (before.phone && before.phone->number == number) {
        record(transaction, exchange, activity::kind::phoneVerified, {{QStringLiteral("number"), number}});
        return;
    }
    const QJsonValue from = before.phone ? QJsonValue(before.phone->number) : QJsonValue(QJsonValue::Null);
    record(transaction, exchange, activity::kind::phoneChanged,
           {{QStringLiteral("from"), from}, {QStringLiteral("to"), number}});
    notices.messages.add(transaction,
                         {delivery::Channel::Email,
                          before.email,
                          delivery::Template::PhoneChanged,
                          before.locale,
                          {{QStringLiteral("number"), phone::masked(number)}}},
                         exchange.now());
}

} // namespace

bool putInForce(store::Transaction& transaction, const http::Exchange& exchange, const Notices& notices,
                const api::Account& before, const Change& change) {
    const QString target = change.target.value_or(QString());
    if (change.channel == Channel::Phone) {
        identity::setPhone(transaction, before.id, target, true);
        phoneIsChanged(transaction, exchange, notices, before, target);
        return true;
    }
    if (!identity::setEmail(transaction, before.id, {target, change.targetNormal.value_or(QString())})) {
        return false;
    }
    emailIsChanged(transaction, exchange, notices, before, target);
    return true;
}

} // namespace service::contact
