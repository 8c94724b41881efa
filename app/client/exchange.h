#pragma once

#include "api/endpoint.h"
#include "client/network.h"
#include "client/reply.h"
#include "client/sink.h"
#include "core/result.h"

#include <QNetworkReply>
#include <QObject>
#include <QSslError>
#include <QTimer>
#include <QUrlQuery>

#include <functional>
#include <memory>

namespace client {

class Connection;

// What goes out.
struct Message {
    api::Method method = api::Method::Get;
    QString path; // below the connection's base
    QUrlQuery query;
    QByteArray body;
    QByteArray language;
    QByteArray idempotencyKey; // empty for GET
    std::optional<int> ifMatch;
    QByteArray accept = QByteArrayLiteral("application/json, application/problem+json");
    // Takes the body of a reply of this media type that means success. As long as something comes it may take
    // longer than the connection's deadline; once it has begun it is not repeated.
    std::shared_ptr<Sink> sink = {};
    QByteArray mediaType = {};
};

// One call on the network, from its request to its one ending. Child of its connection.
class Exchange : public QObject {
    Q_OBJECT
  public:
    using Ended = std::function<void(core::Result<RawReply>)>; // of a status that means success

    Exchange(Connection& connection, Message message, Ended ended);

    void start();
    void abort();

  private:
    void attempt();
    void read();
    void passOn();
    core::Result<void> beginSink();
    void endSink();
    void attemptEnded();
    core::Error failure() const;
    void end(const core::Result<RawReply>& outcome);

    Connection& m_connection;
    Message m_message;
    Ended m_ended;
    QByteArray m_token; // that the request carried
    QNetworkReply* m_reply = nullptr;
    QByteArray m_body;
    bool m_sinking = false; // the sink has begun
    std::optional<core::Error> m_sinkError;
    QList<QSslError> m_sslErrors;
    QTimer m_deadline;
    int m_attempts = 0;
    bool m_tooLarge = false;
    bool m_timedOut = false;
};

} // namespace client
