#include "client/loopback_connection.h"
#include "client/loopback_listener.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

using client::LoopbackListener;
using namespace Qt::StringLiterals;

namespace {

constexpr auto state = "0123456789abcdefghij-_";

client::PageWords words(LoopbackListener::Outcome outcome) {
    return outcome == LoopbackListener::Outcome::Arrived
               ? client::PageWords{u"en"_s, u"You can <close> this"_s, u"It goes on."_s}
               : client::PageWords{u"en"_s, u"Nowhere"_s, u"It is nothing."_s};
}

} // namespace

// Where the browser comes back to, over real sockets: one right answer, and everything else that may speak to
// a port of this computer.
class LoopbackListenerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_listener = std::make_unique<LoopbackListener>(QString::fromLatin1(state), words);
        QVERIFY(m_listener->listen());
        m_port = quint16(QUrl(m_listener->redirectUri()).port());
        m_arrived = std::make_unique<QSignalSpy>(m_listener.get(), &LoopbackListener::arrived);
    }
    void cleanup() {
        m_arrived.reset();
        m_listener.reset();
    }
    void takesTheCodeOnce();
    void listensOnThisComputerOnly();
    void answersWithAPlainPage();
    void nothingElseEndsIt_data();
    void nothingElseEndsIt();
    void anEndlessHeaderIsCutOff();
    void whoSaysNothingIsCutOff();
    void theHeadMayComeInPieces();
    void whoHoldsConnectionsOpenKeepsNobodyOut();
    void othersAreCutOffOnceItArrived();

  private:
    QByteArray good() const {
        return "GET /sso?code=abc-DEF_1&state=" + QByteArray(state) +
               " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port) + "\r\n\r\n";
    }
    std::unique_ptr<QTcpSocket> connected() const {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(QHostAddress::LocalHost, m_port);
        return socket;
    }
    // What comes back until the connection closes.
    QByteArray ask(const QByteArray& request) const {
        const auto socket = connected();
        socket->write(request);
        const bool isOver =
            QTest::qWaitFor([&] { return socket->state() == QAbstractSocket::UnconnectedState; }, 5000);
        return isOver ? socket->readAll() : QByteArray();
    }
    bool isRefused(const QHostAddress& address) const {
        QTcpSocket socket;
        socket.connectToHost(address, m_port);
        const bool isOver = QTest::qWaitFor([&] {
            return socket.state() == QAbstractSocket::UnconnectedState ||
                   socket.state() == QAbstractSocket::ConnectedState;
        });
        return isOver && socket.error() == QAbstractSocket::ConnectionRefusedError;
    }
    void stillWorks() const {
        QVERIFY(m_arrived->isEmpty());
        QVERIFY(ask(good()).startsWith("HTTP/1.1 200 "));
        QCOMPARE(m_arrived->size(), 1);
    }

    std::unique_ptr<LoopbackListener> m_listener;
    std::unique_ptr<QSignalSpy> m_arrived;
    quint16 m_port = 0;
};

void LoopbackListenerTest::takesTheCodeOnce() {
    QVERIFY(ask(good()).startsWith("HTTP/1.1 200 OK\r\n"));
    QCOMPARE(m_arrived->size(), 1);
    QCOMPARE(m_arrived->first().first().toString(), u"abc-DEF_1"_s);
    QVERIFY(!m_listener->isListening());
    QVERIFY(isRefused(QHostAddress::LocalHost));
    QCOMPARE(m_arrived->size(), 1);
}

void LoopbackListenerTest::listensOnThisComputerOnly() {
    QVERIFY(m_listener->redirectUri() == u"http://127.0.0.1:%1/sso"_s.arg(m_port));
    QVERIFY(isRefused(QHostAddress(u"127.0.0.2"_s)));
    QVERIFY(isRefused(QHostAddress::LocalHostIPv6));
}

void LoopbackListenerTest::answersWithAPlainPage() {
    const QByteArray reply = ask(good());
    QVERIFY(reply.contains("Content-Type: text/html; charset=utf-8\r\n"));
    QVERIFY(reply.contains("Content-Security-Policy: default-src 'none'; style-src 'sha256-"));
    QVERIFY(reply.contains("Cache-Control: no-store\r\n"));
    QVERIFY(reply.contains("Referrer-Policy: no-referrer\r\n"));
    QVERIFY(reply.contains("<html lang=\"en\">"));
    QVERIFY(reply.contains("<title>You can &lt;close&gt; this</title>"));
    QVERIFY(reply.contains("<p>It goes on.</p>"));
    QVERIFY(!reply.contains("<script"));
    QVERIFY(!reply.contains("abc-DEF_1"));
}

void LoopbackListenerTest::nothingElseEndsIt_data() {
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("status");
    const QByteArray query = "?code=abc&state=" + QByteArray(state);
    const auto get = [](const QByteArray& target, const QByteArray& host = "127.0.0.1:PORT") {
        return "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
    };
    QTest::newRow("another state") << get("/sso?code=abc&state=0123456789abcdefghij-0") << QByteArray("400");
    QTest::newRow("no state") << get("/sso?code=abc") << QByteArray("400");
    QTest::newRow("two states") << get("/sso" + query + "&state=x") << QByteArray("400");
    QTest::newRow("two codes") << get("/sso" + query + "&code=x") << QByteArray("400");
    QTest::newRow("no code") << get("/sso?state=" + QByteArray(state)) << QByteArray("400");
    QTest::newRow("an odd code") << get("/sso?code=a%0Ab&state=" + QByteArray(state)) << QByteArray("400");
    QTest::newRow("a long code") << get("/sso?code=" + QByteArray(129, 'a') + "&state=" + state)
                                 << QByteArray("400");
    QTest::newRow("no query") << get("/sso") << QByteArray("400");
    QTest::newRow("the icon") << get("/favicon.ico") << QByteArray("404");
    QTest::newRow("another path") << get("/sso/" + query) << QByteArray("404");
    QTest::newRow("another host's name") << get("/sso" + query, "rebound.example") << QByteArray("400");
    QTest::newRow("localhost") << get("/sso" + query, "localhost:PORT") << QByteArray("400");
    QTest::newRow("no host") << "GET /sso" + query + " HTTP/1.1\r\n\r\n" << QByteArray("400");
    QTest::newRow("two hosts") << "GET /sso" + query + " HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nhost: x\r\n\r\n"
                               << QByteArray("400");
    QTest::newRow("posted") << "POST /sso" + query +
                                   " HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Length: 4\r\n\r\nabcd"
                            << QByteArray("405");
    QTest::newRow("asked about") << "HEAD /sso" + query + " HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n"
                                 << QByteArray("405");
    QTest::newRow("garbage") << QByteArray("\x16\x03\x01\x00\xff\x00 \n\n\r\n\r\n", 13) << QByteArray("400");
    QTest::newRow("empty") << QByteArray("\r\n\r\n") << QByteArray("400");
}

void LoopbackListenerTest::nothingElseEndsIt() {
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, status);
    request.replace("PORT", QByteArray::number(m_port));
    const QByteArray reply = ask(request);
    QVERIFY2(reply.startsWith("HTTP/1.1 " + status + ' '), reply.constData());
    QVERIFY(!reply.contains("goes on"));
    stillWorks();
}

void LoopbackListenerTest::anEndlessHeaderIsCutOff() {
    const auto socket = connected();
    socket->write("GET /sso HTTP/1.1\r\n");
    qint64 sent = 0;
    const bool isCutOff = QTest::qWaitFor(
        [&] {
            if (socket->state() == QAbstractSocket::ConnectedState && sent < 64 * 1024) {
                sent += socket->write("X-More: " + QByteArray(500, 'x') + "\r\n");
            }
            return sent > 0 && socket->state() == QAbstractSocket::UnconnectedState;
        },
        5000);
    QVERIFY(isCutOff);
    QVERIFY(socket->readAll().isEmpty());
    stillWorks();
}

void LoopbackListenerTest::whoSaysNothingIsCutOff() {
    m_listener->setPatience(std::chrono::milliseconds(100));
    const auto silent = connected();
    const auto slow = connected();
    slow->write("GET /ss");
    QTRY_COMPARE(silent->state(), QAbstractSocket::ConnectedState);
    QTRY_COMPARE(silent->state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(slow->state(), QAbstractSocket::UnconnectedState);
    stillWorks();
}

void LoopbackListenerTest::theHeadMayComeInPieces() {
    const auto socket = connected();
    QTRY_COMPARE(socket->state(), QAbstractSocket::ConnectedState);
    const QByteArray request = good();
    for (qsizetype at = 0; at < request.size(); ++at) {
        socket->write(request.sliced(at, 1));
        QTRY_COMPARE(socket->bytesToWrite(), 0);
    }
    QTRY_COMPARE(m_arrived->size(), 1);
}

void LoopbackListenerTest::whoHoldsConnectionsOpenKeepsNobodyOut() {
    std::vector<std::unique_ptr<QTcpSocket>> held;
    for (int index = 0; index < 40; ++index) {
        held.push_back(connected());
        QTRY_VERIFY(held.back()->state() != QAbstractSocket::ConnectingState);
    }
    stillWorks();
}

void LoopbackListenerTest::othersAreCutOffOnceItArrived() {
    const auto other = connected();
    other->write("GET /sso HTTP");
    QTRY_COMPARE(other->state(), QAbstractSocket::ConnectedState);
    stillWorks();
    QTRY_COMPARE(other->state(), QAbstractSocket::UnconnectedState);
}

QTEST_GUILESS_MAIN(LoopbackListenerTest)
#include "loopback_listener_test.moc"
