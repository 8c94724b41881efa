#include "small_service.h"
#include "wire.h"

#include <QTest>

using namespace service::http;
using namespace std::chrono_literals;
using api::Access;
using api::Method;

namespace {

// What streams did, and when they break.
struct Watch {
    std::atomic<int> pieces = 4;
    std::atomic<int> size = 10;
    std::atomic<int> breaksAt = -1;
    std::atomic<bool> held = false;
    std::atomic<int> made = 0;
    std::atomic<int> gone = 0;
};

class Pieces final : public BodyStream {
  public:
    explicit Pieces(Watch& watch)
        : m_watch(watch) {}
    ~Pieces() override { ++m_watch.gone; }
    QByteArray next() override {
        while (m_watch.held) {
            std::this_thread::yield();
        }
        if (m_at == m_watch.breaksAt) {
            throw std::runtime_error("the source is dry");
        }
        if (m_at == m_watch.pieces) {
            return {};
        }
        ++m_watch.made;
        return QByteArray(m_watch.size, static_cast<char>('a' + m_at++ % 26));
    }

  private:
    Watch& m_watch;
    int m_at = 0;
};

} // namespace

// Replies whose body is made while it is sent.
class StreamTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_watch = std::make_unique<Watch>();
        ServerSettings settings;
        settings.requestTime = 600ms;
        settings.endTime = 1s;
        m_service = std::make_unique<SmallService>(m_databases.fresh(QStringLiteral("sqlite")), settings);
        const auto add = [&](const char* path, Handler handler) {
            m_service->router.onPage(Method::Get, QLatin1String(path), std::move(handler));
        };
        add("/stream", [this](Exchange&) -> core::Result<Reply> {
            Reply reply;
            reply.contentType = QByteArrayLiteral("text/plain");
            reply.stream = std::make_shared<Pieces>(*m_watch);
            return reply;
        });
        add("/hello", [](Exchange&) -> core::Result<Reply> {
            Reply reply;
            reply.body = QByteArrayLiteral("hello");
            return reply;
        });
        m_service->start();
    }
    void cleanup() {
        m_watch->held = false;
        m_service.reset();
        QCOMPARE(m_watch->gone.load(), m_streams); // none outlives the service
        m_streams = 0;
    }

    void comesInChunks() {
        Wire wire(m_service->port());
        const QByteArray reply = ask(wire);
        QVERIFY(reply.startsWith("HTTP/1.1 200 OK\r\n"));
        QVERIFY(reply.contains("\r\nTransfer-Encoding: chunked\r\n"));
        QVERIFY(!reply.contains("Content-Length"));
        QVERIFY(reply.endsWith(
            "\r\n\r\na\r\naaaaaaaaaa\r\na\r\nbbbbbbbbbb\r\na\r\ncccccccccc\r\na\r\ndddddddddd\r\n"
            "0\r\n\r\n"));
        wire.request("GET /hello"); // the connection goes on
        QVERIFY(wire.reply().endsWith("hello"));
    }

    void endsWithTheConnectionWhereNobodyKnowsChunks() {
        Wire wire(m_service->port());
        ++m_streams;
        wire.send("GET /stream HTTP/1.0\r\nHost: 127.0.0.1:" + QByteArray::number(m_service->port()) +
                  "\r\n\r\n");
        const QByteArray reply = wire.streamed(false);
        QVERIFY(!reply.contains("chunked"));
        QVERIFY(reply.endsWith("\r\n\r\naaaaaaaaaabbbbbbbbbbccccccccccdddddddddd"));
        QVERIFY(!wire.isReset());
    }

    void isCutOffWhereItBreaks() {
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression(QStringLiteral("broke off: the source is dry")));
        m_watch->breaksAt = 2;
        Wire wire(m_service->port());
        const QByteArray reply = ask(wire);
        QVERIFY(!reply.contains("\r\n0\r\n\r\n"));
        QVERIFY(wire.isReset());
    }

    void nothingIsMadeFasterThanItIsTaken() {
        m_watch->pieces = 1000;
        m_watch->size = 1024 * 1024;
        Wire wire(m_service->port());
        ++m_streams;
        wire.request("GET /stream");
        QTRY_VERIFY(m_watch->made > 0);
        int before = -1;
        QTRY_VERIFY_WITH_TIMEOUT(std::exchange(before, m_watch->made.load()) == m_watch->made, 500);
        QVERIFY2(m_watch->made < 32,
                 qPrintable(QString::number(m_watch->made))); // what fits into the sockets
        // And a client that takes nothing any more is left after its time.
        QTRY_COMPARE_WITH_TIMEOUT(m_watch->gone.load(), 1, 3000);
        QVERIFY(m_watch->made < 32);
    }

    void aClientThatGoesAwayEndsIt() {
        m_watch->pieces = 1'000'000;
        m_watch->size = 64 * 1024;
        {
            Wire wire(m_service->port());
            ++m_streams;
            wire.request("GET /stream");
            QTRY_VERIFY(m_watch->made > 0);
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_watch->gone.load(), 1, 1000);
    }

    void holdsUpNobody() {
        m_watch->held = true;
        std::vector<std::unique_ptr<Wire>> waiting;
        for (int count = 0; count < 10; ++count) {
            waiting.push_back(std::make_unique<Wire>(m_service->port()));
            ++m_streams;
            waiting.back()->request("GET /stream");
        }
        Wire wire(m_service->port());
        wire.request("GET /hello");
        QVERIFY(wire.reply().endsWith("hello"));
        m_watch->held = false;
        for (const auto& one : waiting) {
            QVERIFY(one->streamed().endsWith("\r\n0\r\n\r\n"));
        }
    }

    void oneThatIsShortIsFinishedAtTheEnd() {
        m_watch->held = true;
        Wire wire(m_service->port());
        ++m_streams;
        wire.request("GET /stream");
        QTRY_VERIFY(m_service->log().join().contains("/stream"));
        m_service->server->end();
        m_watch->held = false;
        QVERIFY(wire.streamed().endsWith("\r\n0\r\n\r\n"));
        QTRY_VERIFY(m_service->ended);
    }

    void oneThatIsLongIsNotWaitedFor() {
        m_watch->pieces = 1'000'000'000;
        m_watch->size = 1024;
        Wire wire(m_service->port());
        ++m_streams;
        wire.request("GET /stream");
        QTRY_VERIFY(m_watch->made > 0);
        QElapsedTimer timer;
        timer.start();
        m_service->server->end();
        (void)wire.streamed();
        QTRY_VERIFY(m_service->ended);
        QVERIFY(timer.elapsed() < 2000);
        QVERIFY(wire.isReset());
    }

    void aStalledOneIsNotWaitedFor() {
        m_watch->pieces = 1000;
        m_watch->size = 1024 * 1024;
        Wire wire(m_service->port());
        ++m_streams;
        wire.request("GET /stream");
        QTRY_VERIFY(m_watch->made > 0);
        m_service->server->end();
        QTRY_VERIFY_WITH_TIMEOUT(m_service->ended, 3000);
    }

  private:
    QByteArray ask(Wire& wire) {
        ++m_streams;
        wire.request("GET /stream");
        return wire.streamed();
    }

    TestDatabases m_databases;
    std::unique_ptr<Watch> m_watch;
    std::unique_ptr<SmallService> m_service;
    int m_streams = 0; // asked for
};

QTEST_GUILESS_MAIN(StreamTest)
#include "stream_test.moc"
