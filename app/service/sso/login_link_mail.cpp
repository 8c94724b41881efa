#include "service/sso/login_link_mail.h"

#include "service/delivery/queue.h"
#include "service/identity/account_rules.h"
#include "service/identity/accounts.h"
#include "service/limits/limits.h"
#include "service/sso/services.h"

#include <QJsonArray>

namespace service::sso {

namespace {

using limits::Limit;

constexpr int linksAtMost = 20; // in one mail

core::Result<void> takeRoom(store::Transaction& transaction, const limits::Limits& limits,
                            const http::Exchange& exchange, const identity::EmailAddress& email) {
    const QString network = limits::networkOf(exchange.request().address);
    if (auto room = limits.take(transaction, Limit::MessagesNetwork, network, exchange.now()); !room) {
        return room;
    }
    return limits.take(transaction, Limit::MessagesAddress, email.normal, exchange.now());
}

QJsonArray linksTo(const QList<NamedService>& services, const Addresses& addresses) {
    QJsonArray links;
    for (const NamedService& service : services) {
        links.append(QJsonObject{{QStringLiteral("name"), service.name},
                                 {QStringLiteral("link"), addresses.login(service.id)}});
    }
    return links;
}

} // namespace

void LoginLinkMail::registerRoutes(http::Router& router) {
    router.on(api::sendLoginLinks, [this](http::Exchange& exchange, const api::SendLoginLinks& body) {
        return send(exchange, body);
    });
}

// The same work whether or not there is an account, and whether or not there is a service.
core::Result<http::Reply> LoginLinkMail::send(http::Exchange& exchange,
                                              const api::SendLoginLinks& body) const {
    const std::optional<identity::EmailAddress> email = identity::parseEmail(body.email);
    if (!email) {
        return core::fail(core::ErrorId::EmailInvalid);
    }
    const core::Result<QString> locale = identity::checkedLocale(body.locale);
    if (!locale) {
        return core::fail(locale.error());
    }
    return exchange.write([&](store::Transaction& transaction) -> core::Result<api::Empty> {
        if (auto room = takeRoom(transaction, m_with.limits, exchange, *email); !room) {
            return core::fail(room.error());
        }
        const auto holder = identity::findHolderByEmail(transaction, email->normal);
        const QList<NamedService> services =
            servicesThatOpen(transaction, holder ? holder->accountId : QString(), linksAtMost);
        const delivery::Message message{delivery::Channel::Email,
                                        holder ? holder->email : email->written,
                                        delivery::Template::SsoLoginLinks,
                                        *locale,
                                        {{QStringLiteral("services"), linksTo(services, m_addresses)}}};
        if (services.isEmpty()) {
            m_with.messages.pretend(transaction, message, exchange.now());
        } else {
            m_with.messages.add(transaction, message, exchange.now());
        }
        return api::Empty{};
    });
}

} // namespace service::sso
