#include "client/loopback_listener.h"

#include "client/loopback_connection.h"

#include <QRegularExpression>
#include <QTcpSocket>
#include <QUrlQuery>

namespace client {

namespace {

constexpr auto path = "/sso";
constexpr qsizetype connectionsAtMost = 16;

// The one value of that name; nothing where there is none, or several.
std::optional<QString> only(const QUrlQuery& query, const char* name) {
    const QStringList values = query.allQueryItemValues(QLatin1String(name), QUrl::FullyDecoded);
    return values.size() == 1 ? std::optional(values.first()) : std::nullopt;
}

bool isCode(const QString& text) {
    static const QRegularExpression shape(QStringLiteral("\\A[A-Za-z0-9_-]{1,128}\\z"));
    return shape.match(text).hasMatch();
}

// The one header of that name (in lower case).
std::optional<QByteArray> headerIn(const QList<QByteArray>& lines, const QByteArray& name) {
    std::optional<QByteArray> found;
    for (const QByteArray& line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).toLower() == name) {
            if (found) {
                return std::nullopt;
            }
            found = line.sliced(colon + 1).trimmed();
        }
    }
    return found;
}

} // namespace

struct LoopbackListener::Answer {
    int status = 0;
    QString code; // of what was waited for
};

LoopbackListener::LoopbackListener(QString state, WordsFor words, QObject* parent)
    : QObject(parent)
    , m_state(std::move(state))
    , m_words(std::move(words)) {
    m_server.setMaxPendingConnections(connectionsAtMost);
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackListener::accept);
}

LoopbackListener::~LoopbackListener() = default;

core::Result<void> LoopbackListener::listen() {
    if (!m_server.listen(QHostAddress::LocalHost, 0)) {
        return core::fail(core::ErrorId::ListenerFailed,
                          {{QStringLiteral("reason"), m_server.errorString()}});
    }
    return {};
}

void LoopbackListener::close() {
    m_server.close();
}

QString LoopbackListener::redirectUri() const {
    return QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(QLatin1String(path));
}

void LoopbackListener::accept() {
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        auto* connection = new LoopbackConnection(socket, m_patience, this);
        m_connections.append(connection);
        connect(connection, &LoopbackConnection::received, this,
                [this, connection](const QByteArray& head) { received(connection, head); });
        connect(connection, &LoopbackConnection::ended, this, [this, connection] {
            m_connections.removeOne(connection);
            connection->deleteLater();
        });
        // Who only holds connections open does not keep the browser out.
        if (m_connections.size() > connectionsAtMost) {
            delete m_connections.takeFirst();
        }
    }
}

void LoopbackListener::received(LoopbackConnection* from, const QByteArray& head) {
    const Answer answer = judge(head);
    const bool isIt = !answer.code.isEmpty();
    from->answer(loopbackReply(answer.status, m_words(isIt ? Outcome::Arrived : Outcome::Refused)));
    if (isIt) {
        m_server.close();
        dropAllBut(from);
        Q_EMIT arrived(answer.code);
    }
}

// Only the browser, sent here by the service, says all of this: this very address (a page that points a name
// of its own at 127.0.0.1 says that name), and the state.
LoopbackListener::Answer LoopbackListener::judge(const QByteArray& head) const {
    constexpr int fine = 200;
    constexpr int badRequest = 400;
    constexpr int notFound = 404;
    constexpr int methodNotAllowed = 405;
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    const QByteArray host = "127.0.0.1:" + QByteArray::number(m_server.serverPort());
    if (words.size() != 3 || !words.at(2).startsWith("HTTP/1.") || headerIn(lines, "host") != host) {
        return {badRequest, {}};
    }
    if (words.at(0) != "GET") {
        return {methodNotAllowed, {}};
    }
    const QByteArray& target = words.at(1);
    const qsizetype mark = target.indexOf('?');
    if (target.first(mark < 0 ? target.size() : mark) != path) {
        return {notFound, {}};
    }
    const QUrlQuery query(mark < 0 ? QString() : QString::fromLatin1(target.sliced(mark + 1)));
    const auto code = only(query, "code");
    if (only(query, "state") != m_state || !code || !isCode(*code)) {
        return {badRequest, {}};
    }
    return {fine, *code};
}

void LoopbackListener::dropAllBut(LoopbackConnection* kept) {
    const QList<LoopbackConnection*> all = std::exchange(m_connections, {kept});
    for (LoopbackConnection* connection : all) {
        if (connection != kept) {
            delete connection;
        }
    }
}

} // namespace client
