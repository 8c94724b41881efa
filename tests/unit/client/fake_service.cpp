#include "unit/client/fake_service.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>

#include <memory>
#include <utility>

namespace fakes {

namespace {

constexpr auto inAMonth = std::chrono::hours(30 * 24);

core::Time now() {
    return {QDateTime::currentMSecsSinceEpoch()};
}

std::optional<FakeService::Request> parse(QByteArray& buffer) {
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0) {
        return std::nullopt;
    }
    const QList<QByteArray> lines = buffer.left(end).split('\n');
    const QList<QByteArray> first = lines.constFirst().trimmed().split(' ');
    FakeService::Request request;
    request.method = first.value(0);
    request.path = first.value(1).split('?').value(0);
    request.query = first.value(1).split('?').value(1);
    for (const QByteArray& line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < end + 4 + length) {
        return std::nullopt;
    }
    request.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    return request;
}

QByteArray httpDate(int secondsAhead) {
    return QLocale::c()
        .toString(QDateTime::currentDateTimeUtc().addSecs(secondsAhead),
                  QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
        .toLatin1();
}

} // namespace

QJsonObject FakeService::Request::json() const {
    return QJsonDocument::fromJson(body).object();
}

FakeService::FakeService(QObject* parent)
    : QObject(parent) {
    connect(&m_server, &QTcpServer::newConnection, this, &FakeService::accept);
    goOn();
}

QUrl FakeService::url() const {
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

void FakeService::on(const QByteArray& method, const QByteArray& path, Handler handler) {
    m_handlers.insert(method + ' ' + path, std::move(handler));
}

void FakeService::on(const QByteArray& method, const QByteArray& path, const QList<Answer>& answers) {
    auto left = std::make_shared<QList<Answer>>(answers);
    on(method, path,
       Handler([left](const Request&) { return left->size() > 1 ? left->takeFirst() : left->constFirst(); }));
}

void FakeService::on(const QByteArray& method, const QByteArray& path, const Answer& answer) {
    on(method, path, Handler([answer](const Request&) { return answer; }));
}

QList<FakeService::Request> FakeService::requests(const QByteArray& method, const QByteArray& path) const {
    QList<Request> found;
    for (const Request& request : m_requests) {
        if (request.method == method && request.path == path) {
            found.append(request);
        }
    }
    return found;
}

void FakeService::stop() {
    m_server.close();
    const auto sockets = m_server.findChildren<QTcpSocket*>();
    for (QTcpSocket* socket : sockets) {
        socket->abort();
    }
}

void FakeService::goOn() {
    if (!m_server.listen(QHostAddress::LocalHost, m_port)) {
        qFatal("the fake service can't listen: %ls", qUtf16Printable(m_server.errorString()));
    }
    m_port = m_server.serverPort();
}

FakeService::Answer FakeService::json(const QJsonObject& body, int status) {
    return {.status = status, .body = QJsonDocument(body).toJson(QJsonDocument::Compact), .headers = {}};
}

FakeService::Answer FakeService::empty(int status) {
    return {.status = status, .body = {}, .headers = {}};
}

FakeService::Answer FakeService::problem(int status, const QString& id, const QJsonObject& params) {
    Answer answer = json({{QStringLiteral("type"), QStringLiteral("urn:personal-center:error:") + id},
                          {QStringLiteral("title"), id},
                          {QStringLiteral("status"), status},
                          {QStringLiteral("id"), id},
                          {QStringLiteral("params"), params}},
                         status);
    answer.contentType = QByteArrayLiteral("application/problem+json");
    return answer;
}

FakeService::Answer FakeService::problemOf(const QString& field, int status, const QString& id,
                                           const QJsonObject& params) {
    Answer answer = problem(status, id, params);
    QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    body.insert(QStringLiteral("fields"),
                QJsonArray{QJsonObject{{QStringLiteral("field"), field},
                                       {QStringLiteral("id"), QStringLiteral("not_allowed")},
                                       {QStringLiteral("params"), QJsonObject()}}});
    answer.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return answer;
}

FakeService::Answer FakeService::hang() {
    return {.body = {}, .headers = {}, .way = Answer::Way::Hang};
}

FakeService::Answer FakeService::cutOff() {
    return {.body = {}, .headers = {}, .way = Answer::Way::CutOff};
}

void FakeService::accept() {
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        auto buffer = std::make_shared<QByteArray>();
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, buffer] { received(socket, *buffer); });
    }
}

void FakeService::received(QTcpSocket* socket, QByteArray& buffer) {
    buffer += socket->readAll();
    while (const std::optional<Request> request = parse(buffer)) {
        m_requests.append(*request);
        answer(socket, *request);
    }
}

void FakeService::answer(QTcpSocket* socket, const Request& request) {
    const Handler handler = m_handlers.value(request.method + ' ' + request.path);
    const Answer answer = handler ? handler(request) : problem(404, QStringLiteral("not_found"));
    answer.way == Answer::Way::Hang ? m_hanging.append(socket) : send(socket, answer);
}

void FakeService::answerWhatHangs(const Answer& answer) {
    for (const QPointer<QTcpSocket>& socket : std::exchange(m_hanging, {})) {
        if (socket) {
            send(socket, answer);
        }
    }
}

void FakeService::send(QTcpSocket* socket, const Answer& answer) const {
    if (answer.way == Answer::Way::CutOff) {
        return socket->abort();
    }
    QByteArray bytes = answer.raw;
    if (bytes.isEmpty()) {
        bytes = "HTTP/1.1 " + QByteArray::number(answer.status) + " Said\r\nDate: " + httpDate(m_clockAhead) +
                "\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
        if (!answer.body.isEmpty()) {
            bytes += "Content-Type: " + answer.contentType + "\r\n";
        }
        for (const auto& [name, value] : answer.headers) {
            bytes += name + ": " + value + "\r\n";
        }
        bytes += "\r\n" + answer.body;
    }
    if (answer.way == Answer::Way::CutShort) {
        bytes.chop(answer.body.size() / 2);
    }
    socket->write(bytes);
    if (answer.way == Answer::Way::CutShort) {
        socket->disconnectFromHost();
    }
}

api::Account someAccount(const QString& email) {
    api::Account account;
    account.id = QStringLiteral("account-1");
    account.email = email;
    account.name = QStringLiteral("Alice Martin");
    account.phone = api::Phone{QStringLiteral("+33612345678"), true};
    account.locale = QStringLiteral("en");
    account.createdAt = now();
    account.passwordChangedAt = now();
    return account;
}

api::Meta someMeta(const QString& instanceId) {
    api::Meta meta;
    meta.version = QStringLiteral("0.1.0");
    meta.instanceId = instanceId;
    meta.time = now();
    return meta;
}

api::Session someSession(const QString& accountId) {
    api::Session session;
    session.token = QStringLiteral("token-of-") + accountId;
    session.id = QStringLiteral("session-1");
    session.accountId = accountId;
    session.expiresAt = now() + inAMonth;
    return session;
}

} // namespace fakes
