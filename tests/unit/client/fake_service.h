#pragma once

#include "api/account.h"
#include "api/meta.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QPointer>
#include <QTcpServer>
#include <QUrl>

#include <functional>

namespace fakes {

// An account service at the network's edge, on a free port of loopback: it answers what it was told to, or
// hangs, or breaks off, and remembers what it was asked.
class FakeService : public QObject {
    Q_OBJECT
  public:
    struct Request {
        QByteArray method;
        QByteArray path; // without the query
        QByteArray query;
        QHash<QByteArray, QByteArray> headers; // names in lower case
        QByteArray body;

        QJsonObject json() const;
    };
    struct Answer {
        enum class Way {
            Whole,
            Hang,    // nothing comes back, or only with answerWhatHangs()
            CutOff,  // the connection closes before a byte
            CutShort // … in the middle of the body
        };
        int status = 200;
        QByteArray body;
        QList<QPair<QByteArray, QByteArray>> headers;
        QByteArray contentType = QByteArrayLiteral("application/json");
        Way way = Way::Whole;
        QByteArray raw = {}; // sent as it is, instead of everything above
    };
    using Handler = std::function<Answer(const Request&)>;

    explicit FakeService(QObject* parent = nullptr);

    QUrl url() const;
    // What a route answers from now on; given several answers, one after the other, the last for ever.
    void on(const QByteArray& method, const QByteArray& path, Handler handler);
    void on(const QByteArray& method, const QByteArray& path, const QList<Answer>& answers);
    void on(const QByteArray& method, const QByteArray& path, const Answer& answer);

    const QList<Request>& requests() const { return m_requests; }
    QList<Request> requests(const QByteArray& method, const QByteArray& path) const;
    void forgetRequests() { m_requests.clear(); }

    // Late, to every request that hangs.
    void answerWhatHangs(const Answer& answer);

    // What its Date says: its clock is that many seconds ahead of ours.
    void setClockAhead(int seconds) { m_clockAhead = seconds; }

    // Closes the port and every connection; goOn() opens the same port again.
    void stop();
    void goOn();

    static Answer json(const QJsonObject& body, int status = 200);
    static Answer empty(int status = 204);
    static Answer problem(int status, const QString& id, const QJsonObject& params = {});
    // About one field of the request.
    static Answer problemOf(const QString& field, int status, const QString& id,
                            const QJsonObject& params = {});
    static Answer hang();
    static Answer cutOff();

  private:
    void accept();
    void received(QTcpSocket* socket, QByteArray& buffer);
    void answer(QTcpSocket* socket, const Request& request);
    void send(QTcpSocket* socket, const Answer& answer) const;

    QTcpServer m_server;
    quint16 m_port = 0;
    int m_clockAhead = 0;
    QHash<QByteArray, Handler> m_handlers;
    QList<Request> m_requests;
    QList<QPointer<QTcpSocket>> m_hanging;
};

// An account and a meta as a service gives them.
api::Account someAccount(const QString& email = QStringLiteral("alice@example.com"));
api::Meta someMeta(const QString& instanceId = QStringLiteral("instance-1"));
api::Session someSession(const QString& accountId = QStringLiteral("account-1"));

} // namespace fakes
