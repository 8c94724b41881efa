#pragma once

#include "api/endpoint.h"
#include "client/call.h"
#include "client/network.h"
#include "core/time.h"

#include <QHash>
#include <QObject>
#include <QPromise>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>
#include <memory>

namespace client {

class Exchange;
class Sink;
struct Message;
struct RawReply;

// What a call needs beside its body.
struct Target {
    QHash<QString, QString> path = {}; // {id} of the endpoint's path
    QUrlQuery query = {};
    std::optional<int> ifMatch = {};
    std::optional<QByteArray> idempotencyKey =
        {}; // one is made where none is given; give one to repeat a call after a fallen network
};

QByteArray newIdempotencyKey();

// The service at one address, as one caller. Checks what comes back: redirects and cookies are refused, TLS
// errors end the call, plain http goes to loopback only, and a reply that does not have its struct's shape is
// unexpected_reply.
//
// Errors of a call, beside those that the service gives by id (with params.retry_after, seconds, where it
// sent Retry-After):
//   offline{reason}            no connection, or it fell twice: a call is repeated once by itself after a
//   refused or broken
//                              connection, with the same Idempotency-Key, so that it is never carried out
//                              twice
//   timed_out                  no complete reply within the deadline
//   tls_failed{reason, cause}  reason: Qt's sentence; cause: expired, not_yet_valid, wrong_host, self_signed,
//   untrusted, revoked or other plain_http_refused         the address is http and not loopback
//   unexpected_reply{reason}   redirect, too_large, not_json, wrong_shape (with fields), unknown_id (with
//   id); with status cancelled                  abort(), or the connection has gone
class Connection : public QObject {
    Q_OBJECT
  public:
    // Reads what a person types for a server: "center.example.com" is https, "localhost:8088" is http. Gives
    // it without a trailing slash, query and fragment. Errors: PlainHttpRefused, BadRequest for what is not
    // an http(s) URL of a host (or carries a user).
    static core::Result<QUrl> checkedUrl(const QString& typed);
    static bool isLoopback(const QUrl& url);

    explicit Connection(QUrl base, QObject* parent = nullptr);
    Connection(QUrl base, std::shared_ptr<Network> network, QObject* parent = nullptr);
    // Calls under way end as cancelled.
    ~Connection() override;

    QUrl base() const { return m_base; }
    void setBase(const QUrl& base) { m_base = base; }
    void setToken(const QString& token); // empty: no session
    bool hasToken() const { return !m_token.isEmpty(); }
    void setLanguage(const QString& languageTag) { m_language = languageTag.toLatin1(); }
    QString language() const { return QString::fromLatin1(m_language); }
    // Of a whole call, the repeat included; 30 s unless set.
    void setDeadline(std::chrono::milliseconds deadline) { m_deadline = deadline; }
    std::chrono::milliseconds deadline() const { return m_deadline; }

    // While held, calls wait before they go out: the token is still on its way from the keychain.
    void hold();
    void release();
    // Ends every call under way as cancelled.
    void abortAll();

    template <class Request, class Reply>
    Call<Reply> call(const api::Endpoint<Request, Reply>& endpoint, const Request& request = {},
                     const Target& target = {}) {
        auto promise = std::make_shared<QPromise<core::Result<Reply>>>();
        promise->start();
        QFuture<core::Result<Reply>> future = promise->future();
        QByteArray body;
        if constexpr (!std::is_same_v<Request, api::Empty>) {
            body = toBytes(core::json::toJson(request));
        }
        std::function<void()> abort =
            send(endpoint.method, endpoint.path, target, body, [promise](core::Result<QJsonObject> outcome) {
                promise->addResult(
                    outcome.and_then([](const QJsonObject& object) { return read<Reply>(object); }));
                promise->finish();
            });
        return Call<Reply>(future, abort);
    }
    // A document of the service, as it is: of this media type, unexpected_reply otherwise.
    Call<QByteArray> document(const char* path, const Target& target, const QByteArray& mediaType);
    // A reply of this media type, given to the sink as it comes. It may take as long as it goes on: the
    // deadline is that of its next part. abort() drops the sink at once.
    Call<api::Empty> download(const api::Endpoint<api::Empty, api::Empty>& endpoint, const Target& target,
                              const QByteArray& mediaType, std::shared_ptr<Sink> sink);

  Q_SIGNALS:
    // The service answered (anything at all); or could not be reached, or what stands before it says that it
    // is away (service_unavailable).
    void reached(core::Time serverTime); // its Date header, or nothing useful: milliseconds 0
    void unreachable(const core::Error& error);
    // A call that carried the token was told session_required or session_expired.
    void sessionEnded();

  private:
    friend class Exchange;

    static QByteArray toBytes(const QJsonObject& object);
    static core::Error wrongShape(const core::Error& error);
    template <class T>
    static core::Result<T> read(const QJsonObject& object) {
        if constexpr (core::json::detail::IsNullable<T>::value) {
            if (object.isEmpty()) {
                return T{};
            }
            return core::json::fromJson<typename T::value_type>(object)
                .map([](auto value) { return T(std::move(value)); })
                .map_error(wrongShape);
        } else {
            return core::json::fromJson<T>(object).map_error(wrongShape);
        }
    }
    static Message messageOf(api::Method method, const char* path, const Target& target);
    std::function<void()> send(api::Method method, const char* path, const Target& target,
                               const QByteArray& body, std::function<void(core::Result<QJsonObject>)> ended);
    std::function<void()> send(Message message, std::function<void(core::Result<RawReply>)> ended);

    QUrl m_base;
    std::shared_ptr<Network> m_network;
    QByteArray m_token;
    QByteArray m_language = QByteArrayLiteral("en");
    std::chrono::milliseconds m_deadline{30'000};
    bool m_held = false;
};

} // namespace client
