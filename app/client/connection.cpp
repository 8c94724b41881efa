#include "client/connection.h"

#include "client/exchange.h"
#include "client/reply.h"

#include <QDir>
#include <QHostAddress>
#include <QJsonDocument>
#include <QUuid>

namespace client {

namespace {

core::Result<QUrl> notAnAddress() {
    return core::fail(core::ErrorId::BadRequest);
}

// The path as it goes out, every {name} filled.
QString filledPath(const char* path, const QHash<QString, QString>& values) {
    QString filled = QLatin1String(path);
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        filled.replace(u'{' + value.key() + u'}',
                       QString::fromLatin1(QUrl::toPercentEncoding(value.value())));
    }
    return filled;
}

} // namespace

QByteArray newIdempotencyKey() {
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

bool Connection::isLoopback(const QUrl& url) {
    const QString host = url.host();
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

core::Result<QUrl> Connection::checkedUrl(const QString& typed) {
    QString text = typed.trimmed();
    if (!text.contains(QLatin1String("://"))) {
        const QUrl withoutScheme(QStringLiteral("http://") + text, QUrl::StrictMode);
        text.prepend(isLoopback(withoutScheme) ? QStringLiteral("http://") : QStringLiteral("https://"));
    }
    QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty() || url.port() == 0) {
        return notAnAddress();
    }
    if (url.scheme() == QLatin1String("http") && !isLoopback(url)) {
        return core::fail(core::ErrorId::PlainHttpRefused, {{QStringLiteral("host"), url.host()}});
    }
    url.setQuery(QString());
    url.setFragment(QString());
    const QString path = QDir::cleanPath(url.path());
    url.setPath(path == QLatin1String("/") ? QString() : path);
    return url;
}

Connection::Connection(QUrl base, QObject* parent)
    : Connection(std::move(base), nullptr, parent) {}

Connection::Connection(QUrl base, std::shared_ptr<Network> network, QObject* parent)
    : QObject(parent)
    , m_base(std::move(base))
    , m_network(network ? std::move(network) : std::make_shared<Network>()) {}

Connection::~Connection() {
    abortAll();
}

void Connection::setToken(const QString& token) {
    m_token = token.toLatin1();
}

void Connection::hold() {
    m_held = true;
}

void Connection::release() {
    m_held = false;
    const auto exchanges = findChildren<Exchange*>(Qt::FindDirectChildrenOnly);
    for (Exchange* exchange : exchanges) {
        exchange->start();
    }
}

void Connection::abortAll() {
    const auto exchanges = findChildren<Exchange*>(Qt::FindDirectChildrenOnly);
    for (Exchange* exchange : exchanges) {
        exchange->abort();
    }
}

QByteArray Connection::toBytes(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

core::Error Connection::wrongShape(const core::Error& error) {
    core::Error unexpectedShape = unexpected("wrong_shape");
    unexpectedShape.fields = error.fields;
    return unexpectedShape;
}

Call<QByteArray> Connection::document(const char* path, const Target& target, const QByteArray& mediaType) {
    auto promise = std::make_shared<QPromise<core::Result<QByteArray>>>();
    promise->start();
    QFuture<core::Result<QByteArray>> future = promise->future();
    Message message;
    message.path = filledPath(path, target.path);
    message.query = target.query;
    message.accept = mediaType;
    std::function<void()> abort =
        send(std::move(message), [promise, mediaType](const core::Result<RawReply>& outcome) {
            promise->addResult(outcome.and_then([&](const RawReply& reply) -> core::Result<QByteArray> {
                const bool asWanted = reply.contentType.split(';').constFirst().trimmed() == mediaType;
                return asWanted ? core::Result<QByteArray>(reply.body)
                                : core::fail(unexpected("wrong_shape"));
            }));
            promise->finish();
        });
    return Call<QByteArray>(future, abort);
}

Call<api::Empty> Connection::download(const api::Endpoint<api::Empty, api::Empty>& endpoint,
                                      const Target& target, const QByteArray& mediaType,
                                      std::shared_ptr<Sink> sink) {
    auto promise = std::make_shared<QPromise<core::Result<api::Empty>>>();
    promise->start();
    QFuture<core::Result<api::Empty>> future = promise->future();
    Message message = messageOf(endpoint.method, endpoint.path, target);
    message.accept = mediaType + ", application/problem+json";
    message.mediaType = mediaType;
    message.sink = std::move(sink);
    std::function<void()> abort = send(std::move(message), [promise](const core::Result<RawReply>& outcome) {
        promise->addResult(outcome.map([](const RawReply&) { return api::Empty{}; }));
        promise->finish();
    });
    return Call<api::Empty>(future, abort);
}

Message Connection::messageOf(api::Method method, const char* path, const Target& target) {
    Message message;
    message.method = method;
    message.path = filledPath(path, target.path);
    message.query = target.query;
    message.ifMatch = target.ifMatch;
    if (method != api::Method::Get) {
        message.idempotencyKey = target.idempotencyKey.value_or(newIdempotencyKey());
    }
    return message;
}

std::function<void()> Connection::send(api::Method method, const char* path, const Target& target,
                                       const QByteArray& body,
                                       std::function<void(core::Result<QJsonObject>)> ended) {
    Message message = messageOf(method, path, target);
    message.body = body;
    return send(std::move(message), [ended = std::move(ended)](const core::Result<RawReply>& outcome) {
        ended(outcome.and_then(readReply));
    });
}

std::function<void()> Connection::send(Message message, std::function<void(core::Result<RawReply>)> ended) {
    if (m_base.scheme() == QLatin1String("http") && !isLoopback(m_base)) {
        ended(core::fail(core::ErrorId::PlainHttpRefused, {{QStringLiteral("host"), m_base.host()}}));
        return {};
    }
    if (m_base.isEmpty() && !m_held) {
        ended(
            core::fail(core::ErrorId::Offline, {{QStringLiteral("reason"), QStringLiteral("not_started")}}));
        return {};
    }
    message.language = m_language;
    auto* exchange = new Exchange(*this, std::move(message), std::move(ended));
    if (!m_held) {
        exchange->start();
    }
    return [exchange = QPointer<Exchange>(exchange)] {
        if (exchange) {
            exchange->abort();
        }
    };
}

} // namespace client
