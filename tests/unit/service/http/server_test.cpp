#include "small_service.h"
#include "wire.h"

#include <QScopeGuard>
#include <QTest>

using namespace service::http;
using namespace std::chrono_literals;
using api::Access;
using api::Method;

namespace {

Reply textReply(const QByteArray& text) {
    Reply reply;
    reply.body = text;
    return reply;
}

} // namespace

class ServerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        ServerSettings settings;
        settings.requestTime = 600ms;
        settings.idleTime = 900ms;
        settings.hashers = 1;
        settings.hashQueue = 1;
        settings.trustedProxies = {*service::limits::Network::parse(QStringLiteral("127.0.0.1"))};
        m_service = std::make_unique<SmallService>(m_databases.fresh(QStringLiteral("sqlite")), settings);
        Router& router = m_service->router;
        const auto add = [&](Method method, const char* path, Access access, Handler handler,
                             Pool pool = Pool::Work) {
            router.add({method, QString::fromLatin1(path), access, 200, pool, Router::defaultBodyLimit,
                        std::move(handler)});
        };
        add(Method::Get, "/hello", Access::Anyone, [](Exchange&) { return textReply("hello"); });
        add(Method::Post, "/echo", Access::Anyone,
            [](Exchange& exchange) { return textReply(exchange.request().body); });
        add(Method::Get, "/who", Access::Session, [](Exchange& exchange) {
            return exchange.read([&](service::store::Transaction&) -> core::Result<Reply> {
                return textReply(exchange.caller().accountId.toUtf8());
            });
        });
        add(Method::Get, "/which", Access::DevKey, [](Exchange& exchange) {
            return exchange.read([&](service::store::Transaction&) -> core::Result<Reply> {
                return textReply(exchange.caller().devKey.toUtf8() + " of " +
                                 exchange.caller().accountId.toUtf8());
            });
        });
        add(Method::Get, "/careless", Access::Session, [](Exchange&) { return textReply("for everybody"); });
        add(Method::Get, "/broken", Access::Anyone,
            [](Exchange&) -> core::Result<Reply> { throw std::runtime_error("secret detail"); });
        add(Method::Get, "/no-database", Access::Anyone, [](Exchange&) -> core::Result<Reply> {
            throw service::store::DatabaseError(service::store::DatabaseError::Kind::Unavailable,
                                                QStringLiteral("gone"));
        });
        add(
            Method::Post, "/hash", Access::Anyone,
            [this](Exchange&) {
                ++m_hashing;
                while (m_holdHashing) {
                    std::this_thread::yield();
                }
                return textReply("hashed");
            },
            Pool::Hashing);
        add(Method::Post, "/write", Access::Anyone, [this](Exchange&) {
            ++m_writes;
            while (m_holdWrites) {
                std::this_thread::yield();
            }
            return textReply("written");
        });
        add(Method::Get, "/v1/counted", Access::Anyone, [](Exchange&) { return textReply("counted"); });
        m_service->start();
    }

    void answersAndKeepsTheConnection() {
        Wire wire(port());
        for (int round = 0; round < 3; ++round) {
            wire.request("GET /hello");
            const QByteArray reply = wire.reply();
            QVERIFY(reply.startsWith("HTTP/1.1 200 OK\r\n"));
            QVERIFY(reply.endsWith("\r\n\r\nhello"));
            QVERIFY(reply.contains("\r\nX-Request-Id: "));
        }
        wire.request("GET /hello", "Connection: close\r\n");
        QVERIFY(wire.reply().contains("Connection: close\r\n"));
        QVERIFY(wire.isClosed());
    }

    void answersPipelinedRequestsInOrder() {
        Wire wire(port());
        QByteArray all;
        for (const char* word : {"one", "two", "three"}) {
            all += "POST /echo HTTP/1.1\r\nHost: localhost:" + QByteArray::number(port()) +
                   "\r\nContent-Length: " + QByteArray::number(qstrlen(word)) + "\r\n\r\n" + word;
        }
        wire.send(all);
        QVERIFY(wire.reply().endsWith("one"));
        QVERIFY(wire.reply().endsWith("two"));
        QVERIFY(wire.reply().endsWith("three"));
    }

    void takesABodyInPieces() {
        Wire wire(port());
        wire.request("POST /echo", "Content-Length: 6\r\n");
        QTest::qWait(20);
        wire.send("abc");
        QTest::qWait(20);
        wire.send("def");
        QVERIFY(wire.reply().endsWith("abcdef"));
        wire.request("POST /echo", "Transfer-Encoding: chunked\r\n");
        for (const char* piece : {"3\r\nab", "c\r\n", "3\r\ndef\r\n0\r\n", "\r\n"}) {
            QTest::qWait(10);
            wire.send(piece);
        }
        QVERIFY(wire.reply().endsWith("abcdef"));
        wire.request("POST /echo", "Content-Length: 3\r\nExpect: 100-continue\r\n");
        QVERIFY(wire.reply().startsWith("HTTP/1.1 100 "));
        wire.send("abc");
        QVERIFY(wire.reply().endsWith("abc"));
    }

    void refusesWhatIsNoRequest_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("status");
        const QByteArray host = "Host: 127.0.0.1:" + QByteArray::number(port()) + "\r\n";
        const auto row = [](const char* name, const QByteArray& text, int status) {
            QTest::newRow(name) << text << status;
        };
        row("no request line", "GET\r\n\r\n", 400);
        row("another version", "GET /hello HTTP/9.9\r\n" + host + "\r\n", 400);
        row("TLS", QByteArray::fromHex("16030100c8010000c40303") + "\r\n\r\n", 400);
        row("no host", "GET /hello HTTP/1.1\r\n\r\n", 400);
        row("another host", "GET /hello HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421);
        row("two hosts", "GET /hello HTTP/1.1\r\n" + host + "Host: evil.example\r\n\r\n", 421);
        row("a whole URL", "GET http://127.0.0.1/hello HTTP/1.1\r\n" + host + "\r\n", 400);
        row("two lengths",
            "POST /echo HTTP/1.1\r\n" + host + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello", 400);
        row("length and chunks",
            "POST /echo HTTP/1.1\r\n" + host +
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            400);
        row("negative length", "POST /echo HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n", 400);
        row("unknown coding", "POST /echo HTTP/1.1\r\n" + host + "Transfer-Encoding: gzip\r\n\r\n", 400);
        row("bad chunk", "POST /echo HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nZZZ\r\n", 400);
        row("unknown expectation", "GET /hello HTTP/1.1\r\n" + host + "Expect: 200-maybe\r\n\r\n", 400);
        row("long header", "GET /hello HTTP/1.1\r\n" + host + "X: " + QByteArray(20'000, 'y') + "\r\n\r\n",
            431);
        row("long line", "GET /" + QByteArray(20'000, 'a') + " HTTP/1.1\r\n" + host + "\r\n", 431);
        row("long body", "POST /echo HTTP/1.1\r\n" + host + "Content-Length: 10485760\r\n\r\n", 413);
        row("not there", "GET /nothing HTTP/1.1\r\n" + host + "\r\n", 404);
        row("another method", "PUT /hello HTTP/1.1\r\n" + host + "\r\n", 405);
        row("an unknown method", "BREW /hello HTTP/1.1\r\n" + host + "\r\n", 405);
    }
    void refusesWhatIsNoRequest() {
        QFETCH(const QByteArray, text);
        QFETCH(const int, status);
        Wire wire(port());
        wire.send(text);
        const QByteArray reply = wire.reply();
        QCOMPARE(reply.mid(9, 3).toInt(), status);
        QVERIFY(reply.contains("Content-Type: application/problem+json"));
        Wire next(port());
        next.request("GET /hello");
        QCOMPARE(next.status(), 200);
    }

    void saysWhichMethodsAreAllowed() {
        Wire wire(port());
        wire.request("PUT /hello");
        QVERIFY(wire.reply().contains("\r\nAllow: GET\r\n"));
        wire.request("GET /hello"); // the connection goes on
        QCOMPARE(wire.status(), 200);
    }

    void refusesALongBodyWithoutReadingIt() {
        Wire wire(port());
        QElapsedTimer timer;
        timer.start();
        wire.request("POST /echo", "Content-Length: 10485760\r\n");
        QCOMPARE(wire.status(), 413); // nothing of the body was sent yet
        QVERIFY(timer.elapsed() < 500);
        Wire chunks(port());
        chunks.request("POST /echo", "Transfer-Encoding: chunked\r\n");
        bool taken = true;
        for (int sent = 0; sent < 10 && taken; ++sent) {
            taken = chunks.send("100000\r\n" + QByteArray(1024 * 1024, 'x') + "\r\n");
        }
        QCOMPARE(chunks.status(), 413);
    }

    void aTrickledRequestHasTheSameDeadline_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::newRow("header") << QByteArray("GET /hello HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ");
        QTest::newRow("body") << QByteArray("POST /echo HTTP/1.1\r\nHost: 127.0.0.1:" +
                                            QByteArray::number(port()) + "\r\nContent-Length: 1000\r\n\r\n");
    }
    void aTrickledRequestHasTheSameDeadline() {
        QFETCH(const QByteArray, before);
        Wire wire(port());
        QElapsedTimer timer;
        timer.start();
        wire.send(before);
        QByteArray said;
        char first = 0;
        while (said.isEmpty() && timer.elapsed() < 5000) {
            wire.send("y");
            if (::recv(wire.descriptor(), &first, 1, MSG_DONTWAIT | MSG_PEEK) == 1) {
                said = wire.reply();
            }
            QTest::qWait(20);
        }
        QVERIFY2(said.startsWith("HTTP/1.1 408 "), said.constData());
        QVERIFY(timer.elapsed() >= 500 && timer.elapsed() < 2000);
    }

    void aSilentConnectionIsClosed() {
        QElapsedTimer timer;
        timer.start();
        Wire never(port());
        Wire once(port());
        once.request("GET /hello");
        QCOMPARE(once.status(), 200);
        QVERIFY(never.isClosed());
        QVERIFY(timer.elapsed() < 2000);
        QVERIFY(once.isClosed());
        QVERIFY(timer.elapsed() >= 800);
    }

    void needsTheSessionThatTheRouteSays() {
        Wire wire(port());
        wire.request("GET /who");
        const QByteArray reply = wire.reply();
        QVERIFY(reply.startsWith("HTTP/1.1 401 ") && reply.contains("session_required"));
        wire.request("GET /who", "Authorization: Bearer mallory\r\n");
        QVERIFY(wire.reply().contains("session_expired"));
        wire.request("GET /who", "Authorization: Bearer alice\r\n");
        QVERIFY(wire.reply().endsWith("account of alice"));
    }

    void needsTheDevKeyThatTheRouteSays() {
        Wire wire(port());
        const auto ask = [&](const QByteArray& authorization) {
            wire.request("GET /which",
                         authorization.isEmpty() ? "" : "Authorization: " + authorization + "\r\n");
            return wire.reply();
        };
        QVERIFY(ask("Basic " + QByteArray("dave:secret").toBase64()).endsWith("dave of account of dave"));
        QVERIFY(ask("basic  " + QByteArray("dave:secret").toBase64()).startsWith("HTTP/1.1 200 "));
        for (const QByteArray& authorization :
             {QByteArray(), "Basic " + QByteArray("dave:secret:").toBase64(),
              "Basic " + QByteArray("davesecret").toBase64(), QByteArray("Basic dave:secret"),
              QByteArray("Bearer alice")}) {
            const QByteArray reply = ask(authorization);
            QVERIFY(reply.startsWith("HTTP/1.1 401 ") && reply.contains("invalid_credentials"));
            QVERIFY(reply.contains("\r\nWWW-Authenticate: Basic realm=\"Personal Center\""));
        }
        wire.request("GET /who", "Authorization: Basic " + QByteArray("dave:secret").toBase64() + "\r\n");
        QVERIFY(wire.reply().contains("session_required"));
    }

    void strangersToADevKeyCountAgainstTheirNetwork() {
        Wire wire(port());
        const auto ask = [&](const QByteArray& pair) {
            wire.request("GET /which", "X-Forwarded-For: 198.51.100.77\r\nAuthorization: Basic " +
                                           pair.toBase64() + "\r\n");
            return wire.reply();
        };
        constexpr int allowed = 300;
        for (int number = 0; number < allowed; ++number) {
            QVERIFY(ask("dave:secret").startsWith("HTTP/1.1 200 "));
        }
        QByteArray reply;
        int refused = 0;
        while ((reply = ask("dave:wrong")).startsWith("HTTP/1.1 401 ")) {
            ++refused;
        }
        QCOMPARE(refused, allowed);
        QVERIFY(reply.startsWith("HTTP/1.1 429 "));
        QVERIFY(ask("dave:secret").startsWith("HTTP/1.1 200 "));
    }

    void aHandlerThatChecksNoSessionAnswersNothing() {
        QTest::ignoreMessage(QtCriticalMsg,
                             QRegularExpression(QStringLiteral("without having its session checked")));
        Wire wire(port());
        wire.request("GET /careless", "Authorization: Bearer alice\r\n");
        const QByteArray reply = wire.reply();
        QVERIFY(reply.startsWith("HTTP/1.1 500 ") && !reply.contains("for everybody"));
    }

    void tellsNothingOfWhatWentWrong() {
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("secret detail")));
        Wire wire(port());
        wire.request("GET /broken");
        const QByteArray reply = wire.reply();
        QVERIFY(reply.startsWith("HTTP/1.1 500 ") && reply.contains("\"internal\"") &&
                !reply.contains("secret detail"));
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("gone")));
        wire.request("GET /no-database");
        QVERIFY(wire.reply().startsWith("HTTP/1.1 503 "));
    }

    void aFullHashingPoolIsBusyAndHoldsUpNobodyElse() {
        m_holdHashing = true;
        Wire running(port());
        Wire waiting(port());
        running.request("POST /hash");
        QTRY_COMPARE(m_hashing.load(), 1);
        waiting.request("POST /hash");
        QByteArray refused;
        QTRY_VERIFY([&] {
            Wire third(port(), 1);
            third.request("POST /hash");
            char ignored = 0;
            QTest::qWait(20);
            if (::recv(third.descriptor(), &ignored, 1, MSG_DONTWAIT | MSG_PEEK) == 1) {
                refused = third.reply();
            }
            return !refused.isEmpty();
        }());
        QVERIFY(refused.startsWith("HTTP/1.1 503 ") && refused.contains("\"busy\"") &&
                refused.contains("Retry-After: 1\r\n"));
        Wire other(port());
        other.request("GET /hello");
        QCOMPARE(other.status(), 200);
        m_holdHashing = false;
        QCOMPARE(running.status(), 200);
        QCOMPARE(waiting.status(), 200);
    }

    // Writers wait for each other, all of their threads if need be, and readers have theirs.
    void writesThatWaitHoldUpNoReader() {
        m_holdWrites = true;
        std::vector<std::unique_ptr<Wire>> writers;
        for (int count = 0; count < ServerSettings().workers + 1; ++count) {
            writers.push_back(std::make_unique<Wire>(port()));
            writers.back()->request("POST /write");
        }
        QTRY_COMPARE(m_writes.load(), ServerSettings().workers);
        Wire reader(port());
        reader.request("GET /hello");
        QCOMPARE(reader.status(), 200);
        m_holdWrites = false;
        for (const auto& writer : writers) {
            QCOMPARE(writer->status(), 200);
        }
    }

    void countsRequestsWithoutASessionByNetwork() {
        Wire wire(port());
        const QByteArray from = "X-Forwarded-For: 203.0.113.77\r\n";
        for (int count = 0; count < 300; ++count) {
            wire.request("GET /v1/counted", from);
            QCOMPARE(wire.status(), 200);
        }
        wire.request("GET /v1/counted", from);
        const QByteArray reply = wire.reply();
        QVERIFY(reply.startsWith("HTTP/1.1 429 ") && reply.contains("too_many_requests"));
        const qsizetype at = reply.indexOf("Retry-After: ");
        QVERIFY(at > 0 && reply.mid(at + 13, 2).trimmed().toInt() > 0);
        wire.request("GET /v1/counted", "X-Forwarded-For: 203.0.113.78\r\n");
        QCOMPARE(wire.status(), 200);
        wire.request("GET /who",
                     "Authorization: Bearer alice\r\n" + from); // with a session it does not matter
        QCOMPARE(wire.status(), 200);
    }

    void notesTheUseOfASessionAfterARead() {
        const int before = m_service->sessions.usesWritten;
        m_service->sessions.useIsDue_ = true;
        Wire wire(port());
        wire.request("GET /who", "Authorization: Bearer alice\r\n");
        QCOMPARE(wire.status(), 200);
        m_service->sessions.useIsDue_ = false;
        QCOMPARE(m_service->sessions.usesWritten.load(), before + 1);
    }

    void logsRoutesAndNoPaths() {
        Wire wire(port());
        wire.request("GET /nothing/that-is-secret");
        QCOMPARE(wire.status(), 404);
        wire.request("GET /who?token=secret", "Authorization: Bearer alice\r\n");
        const QByteArray reply = wire.reply();
        const qsizetype at = reply.indexOf("X-Request-Id: ") + 14;
        const QByteArray id = reply.mid(at, reply.indexOf("\r\n", at) - at);
        const QByteArray log = m_service->log().join('\n');
        QVERIFY(log.contains("request " + id + " GET /who 200 "));
        QVERIFY(!log.contains("secret") && !log.contains("alice") && !log.contains("127.0.0.1"));
    }

    void metricsAreForLoopback() {
        Wire wire(port());
        wire.request("GET /hello");
        QCOMPARE(wire.status(), 200);
        wire.request("GET /metrics");
        const QByteArray reply = wire.reply();
        QVERIFY(reply.contains("http_requests_total{route=\"GET /hello\",status=\"2xx\"} "));
        QVERIFY(reply.contains("http_request_duration_seconds_bucket{route=\"GET /hello\",le=\"+Inf\"} "));
        wire.request("GET /metrics", "X-Forwarded-For: 203.0.113.7\r\n");
        QCOMPARE(wire.status(), 404);
    }

    void beyondTheCapTheLongestSilentGoes() {
        ServerSettings settings;
        settings.connections = 8;
        SmallService service(m_databases.fresh(QStringLiteral("sqlite")), settings);
        service.router.onPage(Method::Get, QStringLiteral("/hello"),
                              [](Exchange&) -> core::Result<Reply> { return textReply("hello"); });
        service.start();
        std::vector<std::unique_ptr<Wire>> wires;
        for (int count = 0; count < 30; ++count) {
            wires.push_back(std::make_unique<Wire>(service.port()));
            QVERIFY(wires.back()->isConnected());
        }
        wires.back()->request("GET /hello");
        QCOMPARE(wires.back()->status(), 200);
        QVERIFY(wires.front()->isClosed());
    }

    void theEndWaitsForWhatRuns() {
        std::atomic<bool> hold = true;
        std::atomic<bool> began = false;
        SmallService service(m_databases.fresh(QStringLiteral("sqlite")));
        const auto release = qScopeGuard([&] { hold = false; });
        service.router.onPage(Method::Get, QStringLiteral("/slow"), [&](Exchange&) -> core::Result<Reply> {
            began = true;
            while (hold) {
                std::this_thread::yield();
            }
            return textReply("done");
        });
        service.start();
        Wire silent(service.port());
        Wire wire(service.port());
        wire.request("GET /slow");
        QTRY_VERIFY(began.load());
        service.server->end();
        QVERIFY(silent.isClosed());
        QVERIFY(!Wire(service.port()).isConnected());
        QVERIFY(!service.ended);
        hold = false;
        const QByteArray reply = wire.reply();
        QVERIFY(reply.endsWith("done") && reply.contains("Connection: close"));
        QTRY_VERIFY(service.ended.load());
    }

    void aPortThatIsTakenIsRefused() {
        ServerSettings settings;
        settings.port = port();
        Router router;
        QVERIFY_THROWS_EXCEPTION(std::runtime_error,
                                 Server(settings, router, m_service->services, [](const QByteArray&) {}));
    }

  private:
    quint16 port() const { return m_service->port(); }

    TestDatabases m_databases;
    std::unique_ptr<SmallService> m_service;
    std::atomic<int> m_hashing = 0;
    std::atomic<bool> m_holdHashing = false;
    std::atomic<int> m_writes = 0;
    std::atomic<bool> m_holdWrites = false;
};

QTEST_GUILESS_MAIN(ServerTest)
#include "server_test.moc"
