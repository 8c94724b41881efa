#pragma once

#include "api/endpoint.h"
#include "core/json_text.h"

#include <QByteArray>
#include <QHash>
#include <QJsonDocument>
#include <QList>
#include <QString>
#include <QUrlQuery>

#include <memory>
#include <optional>

namespace service::http {

enum class Language { English, French };

// What came, parsed, before any capability sees it.
struct Request {
    api::Method method = api::Method::Get;
    QString path;                       // as sent, without the query
    QHash<QString, QString> parameters; // {id} of the route's path
    QUrlQuery query;
    QHash<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;
    QString address; // of the client: its own, or X-Forwarded-For of a trusted proxy
    QString id;      // X-Request-Id of the reply
    Language language = Language::English;

    QByteArray header(const QByteArray& lowerCaseName) const { return headers.value(lowerCaseName); }
    QString parameter(const QString& name) const { return parameters.value(name); }
    QString queryValue(const QString& name) const { return query.queryItemValue(name, QUrl::FullyDecoded); }
};

// A body that is made while it is sent: a piece is asked for once the one before it has gone out. On a thread
// of the pool for streams, one piece at a time; it is destroyed on another.
class BodyStream {
  public:
    virtual ~BodyStream() = default;
    // Empty at the end. Throws where the rest can't be had: the connection breaks then, so that nobody takes
    // what came for the whole.
    virtual QByteArray next() = 0;
};

struct Reply {
    int status = 200;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers = {}; // ETag, Retry-After, Location, …
    std::shared_ptr<BodyStream> stream = {}; // in place of body; never kept under an Idempotency-Key
};

// 204 has no body whatever the value.
template <class T>
Reply replyWith(const T& value, int status = 200) {
    Reply reply;
    reply.status = status;
    if (status != 204) {
        reply.body = core::json::toText(value);
    }
    if constexpr (requires { value.version; }) {
        if constexpr (std::is_same_v<decltype(value.version), int>) {
            reply.headers.append({QByteArrayLiteral("ETag"), '"' + QByteArray::number(value.version) + '"'});
        }
    }
    return reply;
}

// application/problem+json (RFC 9457), its title in the caller's language.
Reply problem(const core::Error& error, Language language);

} // namespace service::http
