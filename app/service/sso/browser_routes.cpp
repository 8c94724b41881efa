#include "service/sso/browser_routes.h"

#include "service/activity/activity.h"
#include "service/identity/tokens.h"
#include "service/limits/limits.h"
#include "service/sso/login_link.h"
#include "service/sso/pages.h"
#include "service/sso/reservations.h"
#include "service/sso/saml/authn_request.h"
#include "service/sso/tests.h"

namespace service::sso {

namespace {

QString idOf(const http::Exchange& exchange) {
    return exchange.request().parameter(QStringLiteral("id"));
}

http::Reply seeOther(const QByteArray& location) {
    http::Reply reply;
    reply.status = 303;
    reply.contentType = QByteArrayLiteral("text/plain; charset=utf-8");
    reply.headers = {{QByteArrayLiteral("Location"), location}};
    return reply;
}

// Of the form that the provider has the browser post; empty where it is not there exactly once.
QByteArray samlResponseIn(const http::Request& request) {
    QByteArray form = request.body;
    const QUrlQuery fields(QString::fromLatin1(form.replace('+', "%20")));
    const QStringList values = fields.allQueryItemValues(QStringLiteral("SAMLResponse"), QUrl::FullyDecoded);
    return values.size() == 1 ? values.first().toLatin1() : QByteArray();
}

QString cookieIn(const http::Request& request, const QByteArray& name) {
    for (const QByteArray& pair : request.header("cookie").split(';')) {
        const QByteArray trimmed = pair.trimmed();
        if (trimmed.startsWith(name + '=')) {
            return QString::fromLatin1(trimmed.sliced(name.size() + 1));
        }
    }
    return {};
}

std::optional<OpenService> open(http::Exchange& exchange) {
    return exchange.database().read(
        [&](store::Transaction& transaction) { return findOpenService(transaction, idOf(exchange)); });
}

http::Reply noSuchService(const http::Exchange& exchange) {
    return page(exchange.language(), PageKind::NoSuchService);
}

} // namespace

void BrowserRoutes::registerRoutes(http::Router& router) {
    using api::Method;
    router.onPage(Method::Get, QStringLiteral("/sso/{id}/login"),
                  [this](http::Exchange& exchange) { return login(exchange); });
    router.onPage(Method::Post, QStringLiteral("/sso/{id}/acs"),
                  [this](http::Exchange& exchange) { return acs(exchange); });
    router.onPage(Method::Get, QStringLiteral("/sso/{id}/finish"),
                  [this](http::Exchange& exchange) { return finish(exchange); });
    router.onPage(Method::Get, QStringLiteral("/sso/{id}/metadata"),
                  [this](http::Exchange& exchange) { return metadata(exchange); });
    router.onPage(Method::Get, QLatin1String(http::sendItselfPath),
                  [](http::Exchange&) -> core::Result<http::Reply> { return http::sendItselfScript(); });
}

saml::OwnParty BrowserRoutes::partyFor(store::Database& database, const QString& serviceId,
                                       core::Time now) const {
    return {m_addresses.metadata(serviceId), m_addresses.acs(serviceId), m_keys.usable(database, now)};
}

QByteArray BrowserRoutes::cookie(const QString& serviceId, const QString& requestId, const QString& value,
                                 core::Duration life) const {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(life).count();
    return cookieName(requestId) + '=' + value.toLatin1() + "; Path=/sso/" + serviceId.toLatin1() +
           "/finish; Max-Age=" + QByteArray::number(static_cast<qint64>(seconds)) +
           "; HttpOnly; SameSite=Lax" + (m_addresses.areEncrypted() ? "; Secure" : "");
}

core::Result<http::Reply> BrowserRoutes::login(http::Exchange& exchange) const {
    const LoginLink link = readLoginLink(exchange.request());
    if (!link.isWell) {
        return page(exchange.language(), PageKind::BadLink);
    }
    const std::optional<OpenService> service = open(exchange);
    if (!service) {
        return noSuchService(exchange);
    }
    const core::Time now = exchange.now();
    const auto begun =
        exchange.database().write([&](store::Transaction& transaction) -> std::optional<BegunSignIn> {
            if (link.testId && !Tests::open(transaction, service->id, *link.testId, now)) {
                return std::nullopt;
            }
            return beginSignIn(transaction, service->id, link.desktop, link.testId, now);
        });
    return begun ? toProvider(exchange, *service, *begun) : page(exchange.language(), PageKind::Gone);
}

http::Reply BrowserRoutes::toProvider(http::Exchange& exchange, const OpenService& service,
                                      const BegunSignIn& begun) const {
    const saml::AuthnRequest request = saml::newAuthnRequest(
        partyFor(exchange.database(), service.id, exchange.now()), service.provider, begun.requestId);
    http::Reply reply = service.provider.binding == api::SignOnBinding::Redirect
                            ? seeOther(request.url.toUtf8())
                            : page(exchange.language(), PageKind::Continue,
                                   http::PageForm{.button = {},
                                                  .action = request.url,
                                                  .fields = {{QStringLiteral("SAMLRequest"),
                                                              QString::fromLatin1(request.message)}},
                                                  .sendsItself = true});
    reply.headers.append(
        {QByteArrayLiteral("Set-Cookie"), cookie(service.id, begun.requestId, begun.cookie, signInLifetime)});
    return reply;
}

core::Result<http::Reply> BrowserRoutes::acs(http::Exchange& exchange) const {
    const std::optional<OpenService> service = open(exchange);
    if (!service) {
        return noSuchService(exchange);
    }
    const saml::Examination examination = saml::examine(
        samlResponseIn(exchange.request()), partyFor(exchange.database(), service->id, exchange.now()),
        service->provider, exchange.now());
    return exchange.database().write([&](store::Transaction& transaction) {
        return settle(transaction, exchange, *service,
                      judge(transaction, *service, examination, exchange.now()));
    });
}

http::Reply BrowserRoutes::settle(store::Transaction& transaction, const http::Exchange& exchange,
                                  const OpenService& service, const Verdict& verdict) const {
    if (!verdict.isGood()) {
        return refuse(transaction, exchange, service, verdict);
    }
    if (verdict.testId) {
        // Still running: the browser has to show itself.
        api::SsoTest found{api::SsoTestState::Running, verdict.checks, {}};
        found.subject = verdict.subject.value_or(api::SsoSubject{});
        Tests::note(transaction, *verdict.testId, found);
    }
    const auto handle = answerRequest(transaction, verdict.requestId, verdict.accountId, exchange.now());
    if (!handle) {
        return page(exchange.language(), PageKind::Gone);
    }
    return seeOther((m_addresses.finish(service.id) + QStringLiteral("?handle=") + *handle).toUtf8());
}

http::Reply BrowserRoutes::refuse(store::Transaction& transaction, const http::Exchange& exchange,
                                  const OpenService& service, const Verdict& verdict) const {
    if (verdict.testId) {
        api::SsoTest found{api::SsoTestState::Failed, verdict.checks, {}};
        if (verdict.subject) {
            found.subject = *verdict.subject;
        }
        Tests::note(transaction, *verdict.testId, found);
        endSignIn(transaction, verdict.requestId);
    }
    recordRefusal(transaction, exchange, service, verdict.failure().value_or(api::SsoCheck{}),
                  verdict.subject.has_value());
    return page(exchange.language(), verdict.testId ? PageKind::TestFailed : PageKind::Refused);
}

// Anybody can post here: what is written down of it is bounded. What the provider signed is counted apart, so
// that nobody hides it behind noise.
void BrowserRoutes::recordRefusal(store::Transaction& transaction, const http::Exchange& exchange,
                                  const OpenService& service, const api::SsoCheck& failure,
                                  bool isSigned) const {
    const QString subject = service.id + (isSigned ? QStringLiteral(" signed") : QString());
    if (!m_with.limits.take(transaction, limits::Limit::SsoRefusals, subject, exchange.now())) {
        return;
    }
    activity::record(transaction,
                     {service.ownerId,
                      activity::kind::ssoSignInRefused,
                      {{QStringLiteral("name"), service.name},
                       {QStringLiteral("check"), failure.id},
                       {QStringLiteral("reason"), failure.params.value(QStringLiteral("reason")).toString()}},
                      std::nullopt,
                      exchange.request().address},
                     exchange.now());
}

core::Result<http::Reply> BrowserRoutes::finish(http::Exchange& exchange) const {
    const std::optional<OpenService> service = open(exchange);
    if (!service) {
        return noSuchService(exchange);
    }
    return exchange.database().write([&](store::Transaction& transaction) {
        const auto returned =
            takeHandle(transaction, service->id, exchange.request().queryValue(QStringLiteral("handle")),
                       exchange.now());
        if (!returned) {
            return page(exchange.language(), PageKind::Gone);
        }
        http::Reply reply = welcome(transaction, exchange, *service, *returned);
        reply.headers.append({QByteArrayLiteral("Set-Cookie"),
                              cookie(service->id, returned->requestId, {}, core::Duration(0))});
        return reply;
    });
}

http::Reply BrowserRoutes::welcome(store::Transaction& transaction, const http::Exchange& exchange,
                                   const OpenService& service, const ReturnedSignIn& returned) const {
    const QString shown = cookieIn(exchange.request(), cookieName(returned.requestId));
    const bool began = identity::hashOfToken(shown.toLatin1()) == returned.browserHash;
    const api::SsoCheck browser{QStringLiteral("browser"), began,
                                began ? QJsonObject()
                                      : QJsonObject{{QStringLiteral("reason"), QStringLiteral("another")}}};
    if (returned.testId) {
        if (auto found = Tests::find(transaction, service.id, *returned.testId, exchange.now())) {
            found->checks.append(browser);
            found->state = began ? api::SsoTestState::Passed : api::SsoTestState::Failed;
            Tests::note(transaction, *returned.testId, *found);
        }
    }
    if (!began) {
        recordRefusal(transaction, exchange, service, browser, true);
    }
    if (began && returned.desktop) {
        return seeOther(
            redirectTo(*returned.desktop, issueCode(transaction, returned.requestId, exchange.now())));
    }
    endSignIn(transaction, returned.requestId);
    if (!began) {
        return page(exchange.language(), PageKind::OtherBrowser);
    }
    if (returned.testId) {
        return page(exchange.language(), PageKind::TestPassed);
    }
    // The link navigates, and no more: the desktop begins a sign-in of its own with it.
    const QString link = QStringLiteral("personal-center://sso/sign-in?link=") +
                         QString::fromLatin1(m_addresses.login(service.id).toUtf8().toPercentEncoding());
    return page(exchange.language(), PageKind::OpenDesktop, {}, link);
}

core::Result<http::Reply> BrowserRoutes::metadata(http::Exchange& exchange) const {
    const QString id = idOf(exchange);
    const bool isThere = exchange.database().read([&](store::Transaction& transaction) {
        return findOpenService(transaction, id) || isReserved(transaction, id, exchange.now());
    });
    if (!isThere) {
        return noSuchService(exchange);
    }
    http::Reply reply;
    reply.contentType = QByteArrayLiteral("application/samlmetadata+xml");
    reply.body = saml::metadataOf(partyFor(exchange.database(), id, exchange.now()));
    return reply;
}

} // namespace service::sso
