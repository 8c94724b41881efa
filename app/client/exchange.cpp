#include "client/exchange.h"

#include "client/connection.h"

#include <QNetworkAccessManager>
#include <QPointer>

namespace client {

namespace {

constexpr qint64 longestReply = 16 * 1024 * 1024;
constexpr auto pauseBeforeRepeat = std::chrono::milliseconds(300);

QByteArray verb(api::Method method) {
    switch (method) {
    case api::Method::Get:
        return QByteArrayLiteral("GET");
    case api::Method::Post:
        return QByteArrayLiteral("POST");
    case api::Method::Put:
        return QByteArrayLiteral("PUT");
    case api::Method::Patch:
        return QByteArrayLiteral("PATCH");
    case api::Method::Delete:
        return QByteArrayLiteral("DELETE");
    }
    Q_UNREACHABLE();
}

QUrl urlOf(const QUrl& base, const Message& message) {
    QUrl url(base.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash) + message.path, QUrl::StrictMode);
    if (!message.query.isEmpty()) {
        url.setQuery(message.query);
    }
    return url;
}

QNetworkRequest requestFor(const QUrl& base, const Message& message, const QByteArray& token) {
    QNetworkRequest request(urlOf(base, message));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("Accept", message.accept);
    // Asking for no compression keeps the cap on a reply's size a cap on what is read.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("Accept-Language", message.language);
    request.setHeader(QNetworkRequest::UserAgentHeader,
                      QStringLiteral("PersonalCenter/" PERSONAL_CENTER_VERSION));
    if (!message.body.isEmpty()) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    }
    if (!message.idempotencyKey.isEmpty()) {
        request.setRawHeader("Idempotency-Key", message.idempotencyKey);
    }
    if (message.ifMatch) {
        request.setRawHeader("If-Match", '"' + QByteArray::number(*message.ifMatch) + '"');
    }
    if (!token.isEmpty()) {
        request.setRawHeader("Authorization", "Bearer " + token);
    }
    return request;
}

// A connection that could not be made or broke: the answer may be lost, but the question is the same one when
// it is repeated.
bool isBroken(QNetworkReply::NetworkError error) {
    return error == QNetworkReply::ConnectionRefusedError || error == QNetworkReply::RemoteHostClosedError ||
           error == QNetworkReply::TemporaryNetworkFailureError ||
           error == QNetworkReply::UnknownNetworkError;
}

} // namespace

Exchange::Exchange(Connection& connection, Message message, Ended ended)
    : QObject(&connection)
    , m_connection(connection)
    , m_message(std::move(message))
    , m_ended(std::move(ended)) {
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        m_timedOut = true;
        m_reply != nullptr ? m_reply->abort() : attemptEnded();
    });
    m_deadline.start(connection.m_deadline);
}

void Exchange::start() {
    if (m_attempts > 0 || !m_ended) {
        return;
    }
    attempt();
}

void Exchange::abort() {
    if (m_ended) {
        end(core::fail(core::ErrorId::Cancelled));
    }
}

void Exchange::attempt() {
    ++m_attempts;
    m_body.clear();
    m_token = m_connection.m_token;
    QNetworkAccessManager& manager = m_connection.m_network->manager();
    m_reply = manager.sendCustomRequest(requestFor(m_connection.m_base, m_message, m_token),
                                        verb(m_message.method), m_message.body);
    m_reply->setParent(this);
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError>& errors) { m_sslErrors = errors; });
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::read);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::attemptEnded);
}

void Exchange::read() {
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_message.sink && status == 200) {
        return passOn();
    }
    m_body += m_reply->readAll();
    if (m_body.size() > longestReply) {
        m_tooLarge = true;
        m_reply->abort();
    }
}

void Exchange::passOn() {
    m_deadline.start(); // anew: something came
    core::Result<void> passed = m_sinking ? core::Result<void>() : beginSink();
    if (passed) {
        m_sinking = true;
        passed = m_message.sink->take(m_reply->readAll());
    }
    if (!passed) {
        m_sinkError = passed.error();
        m_reply->abort();
    }
}

core::Result<void> Exchange::beginSink() {
    const QByteArray type = m_reply->rawHeader("Content-Type").split(';').constFirst().trimmed();
    if (type != m_message.mediaType) {
        return core::fail(unexpected("wrong_shape"));
    }
    return m_message.sink->begin([this](const char* name) { return m_reply->rawHeader(name); });
}

void Exchange::attemptEnded() {
    if (!m_ended) {
        return;
    }
    if (m_sinkError) {
        return end(core::fail(*m_sinkError));
    }
    const bool broken = m_reply != nullptr && isBroken(m_reply->error());
    if (broken && !m_timedOut && m_attempts == 1 && !m_sinking) {
        m_reply->deleteLater();
        m_reply = nullptr;
        QTimer::singleShot(pauseBeforeRepeat, this, [this] {
            if (m_ended) {
                attempt();
            }
        });
        return;
    }
    const int status =
        m_reply == nullptr ? 0 : m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0 || broken || m_timedOut || m_tooLarge ||
        (m_sinking && m_reply->error() != QNetworkReply::NoError)) {
        return end(core::fail(failure()));
    }
    if (m_message.sink && status == 200) {
        return endSink();
    }
    m_body += m_reply->readAll();
    const RawReply reply{status, m_reply->rawHeader("Content-Type"), m_reply->rawHeader("Retry-After"),
                         m_body};
    const std::optional<core::Error> refused = refusalIn(reply);
    refused ? end(core::fail(*refused)) : end(reply);
}

void Exchange::endSink() {
    if (m_reply->bytesAvailable() > 0 || !m_sinking) {
        passOn();
    }
    if (!m_ended) {
        return;
    }
    const core::Result<void> finished = m_sinkError ? core::fail(*m_sinkError) : m_message.sink->finish();
    finished ? end(RawReply{200, m_message.mediaType, {}, {}}) : end(core::fail(finished.error()));
}

core::Error Exchange::failure() const {
    if (m_timedOut) {
        return {core::ErrorId::TimedOut, {}, {}};
    }
    if (m_tooLarge) {
        return unexpected("too_large");
    }
    const QString reason = m_reply->errorString();
    if (!m_sslErrors.isEmpty()) {
        const QSslError& first = m_sslErrors.constFirst();
        return {core::ErrorId::TlsFailed,
                {{QStringLiteral("reason"), first.errorString()}, {QStringLiteral("cause"), tlsCause(first)}},
                {}};
    }
    if (m_reply->error() == QNetworkReply::SslHandshakeFailedError) {
        return {core::ErrorId::TlsFailed,
                {{QStringLiteral("reason"), reason}, {QStringLiteral("cause"), QStringLiteral("other")}},
                {}};
    }
    return {core::ErrorId::Offline, {{QStringLiteral("reason"), reason}}, {}};
}

void Exchange::end(const core::Result<RawReply>& outcome) {
    const core::Time serverTime =
        m_reply == nullptr ? core::Time{} : fromHttpDate(m_reply->rawHeader("Date"));
    const bool answered = m_reply != nullptr && m_reply->error() != QNetworkReply::NoError
                              ? m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid()
                              : m_reply != nullptr;
    m_deadline.stop();
    if (m_reply != nullptr) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
    m_message.sink.reset();
    const QPointer<Connection> connection = &m_connection;
    const QByteArray token = m_token;
    Ended ended = std::exchange(m_ended, nullptr);
    deleteLater();
    ended(outcome);
    if (!connection) {
        return;
    }
    const core::ErrorId id = outcome ? core::ErrorId::Internal : outcome.error().id;
    const bool unreachable = id == core::ErrorId::Offline || id == core::ErrorId::TimedOut ||
                             id == core::ErrorId::TlsFailed || id == core::ErrorId::ServiceUnavailable;
    if (unreachable) {
        Q_EMIT connection->unreachable(outcome.error());
    } else if (answered && id != core::ErrorId::Cancelled) {
        Q_EMIT connection->reached(serverTime);
    }
    const bool sessionOver = id == core::ErrorId::SessionRequired || id == core::ErrorId::SessionExpired;
    if (connection && sessionOver && !token.isEmpty() && token == connection->m_token) {
        Q_EMIT connection->sessionEnded();
    }
}

} // namespace client
