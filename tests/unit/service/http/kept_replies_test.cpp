#include "small_service.h"
#include "wire.h"

#include "service/http/kept_replies.h"

#include <QSet>
#include <QTest>

using namespace service::http;
using api::Access;
using api::Method;

// Calls that are made again under their Idempotency-Key.
class KeptRepliesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void givesTheSameAnswerAgain_data() { TestDatabases::addRows(); }
    void givesTheSameAnswerAgain() {
        const auto service = fresh();
        Wire wire(service->port());
        const auto post = [&](const char* who, const char* key, const QByteArray& body) {
            wire.request("POST /work",
                         QByteArray("Authorization: Bearer ") + who + "\r\nIdempotency-Key: " + key + "\r\n",
                         body);
            return wire.reply();
        };
        const auto bodyOf = [](const QByteArray& reply) { return reply.mid(reply.indexOf("\r\n\r\n") + 4); };
        const QByteArray first = post("alice", "k1", "{}");
        QVERIFY(first.startsWith("HTTP/1.1 201 "));
        const QByteArray again = post("alice", "k1", "{}");
        QCOMPARE(bodyOf(again), bodyOf(first)); // secrets included
        QVERIFY(again.contains("ETag: \"1\"") && again.startsWith("HTTP/1.1 201 "));
        QCOMPARE(service->works(), 1);
        QVERIFY(post("alice", "k1", "{ }").contains("idempotency_key_reused"));
        QVERIFY(bodyOf(post("bob", "k1", "{}")) != bodyOf(first)); // a key is its caller's
        QVERIFY(bodyOf(post("alice", "k2", "{}")) != bodyOf(first));
        QCOMPARE(service->works(), 3);
        QVERIFY(post("mallory", "k1", "{}").startsWith("HTTP/1.1 401 ")); // the session comes first
    }

    void ofDuplicatesAtTheSameMomentOneWorks_data() { TestDatabases::addRows(); }
    void ofDuplicatesAtTheSameMomentOneWorks() {
        const auto service = fresh();
        for (int round = 0; round < 10; ++round) {
            const QByteArray key =
                "Idempotency-Key: round-" + QByteArray::number(round) + "\r\nAuthorization: Bearer alice\r\n";
            std::vector<std::unique_ptr<Wire>> wires;
            for (int count = 0; count < 4; ++count) {
                wires.push_back(std::make_unique<Wire>(service->port()));
            }
            for (const auto& wire : wires) {
                wire->request("POST /work", key, "{}");
            }
            QSet<QByteArray> bodies;
            for (const auto& wire : wires) {
                const QByteArray reply = wire->reply();
                QVERIFY2(reply.startsWith("HTTP/1.1 201 "), reply.constData());
                bodies.insert(reply.mid(reply.indexOf("\r\n\r\n")));
            }
            QCOMPARE(bodies.size(), 1);
            QCOMPARE(service->works(), round + 1);
        }
    }

    void refusalsAreNotKept_data() { TestDatabases::addRows(); }
    void refusalsAreNotKept() {
        const auto service = fresh();
        Wire wire(service->port());
        const QByteArray key = "Idempotency-Key: k\r\nAuthorization: Bearer alice\r\n";
        m_refuse = true;
        wire.request("POST /work", key, "{}");
        QCOMPARE(wire.status(), 409);
        m_refuse = false;
        wire.request("POST /work", key, "{}");
        QCOMPARE(wire.status(), 201);
        QCOMPARE(service->works(), 1);
        m_refuse = true; // and what is kept comes before what would be refused now
        wire.request("POST /work", key, "{}");
        QCOMPARE(wire.status(), 201);
        m_refuse = false;
    }

    void stepUpIsCheckedBeforeAReplay() {
        const auto service = fresh(QStringLiteral("sqlite"));
        Wire wire(service->port());
        wire.request("POST /guarded", "Idempotency-Key: k\r\nAuthorization: Bearer carol\r\n", "{}");
        QCOMPARE(wire.status(), 201);
        wire.request("POST /guarded", "Idempotency-Key: k\r\nAuthorization: Bearer alice\r\n", "{}");
        QVERIFY(wire.reply().contains("step_up_required"));
    }

    void withoutASessionTheCallerIsTheRoute() {
        const auto service = fresh(QStringLiteral("sqlite"));
        Wire wire(service->port());
        const auto post = [&](const char* path) {
            wire.request(QByteArray("POST ") + path, "Idempotency-Key: k\r\n", "{}");
            const QByteArray reply = wire.reply();
            return reply.mid(reply.indexOf("\r\n\r\n"));
        };
        const QByteArray first = post("/open");
        QCOMPARE(post("/open"), first);
        QVERIFY(post("/open-too") != first);
    }

    void refusesWhatIsNoKey() {
        const auto service = fresh(QStringLiteral("sqlite"));
        Wire wire(service->port());
        for (const QByteArray& key :
             {QByteArray(), QByteArray(201, 'k'), QByteArray("two words"), QByteArray("caf\xe9")}) {
            wire.request("POST /open", "Idempotency-Key: " + key + "\r\n", "{}");
            QCOMPARE(wire.status(), 400);
        }
        QCOMPARE(service->works(), 0);
    }

    void theDatabaseHoldsNeitherKeyNorBodyNorAnswer() {
        const auto service = fresh(QStringLiteral("sqlite"));
        Wire wire(service->port());
        wire.request("POST /open", "Idempotency-Key: the-very-key\r\n", "{\"password\":\"the-body\"}");
        QCOMPARE(wire.status(), 201);
        service->database.read([](service::store::Transaction& transaction) {
            const auto rows =
                transaction.all(QStringLiteral("SELECT key_hash, request_hash, reply FROM kept_replies"));
            QCOMPARE(rows.size(), 1);
            for (int column = 0; column < 3; ++column) {
                const QByteArray bytes = rows[0].bytes(column);
                QVERIFY(!bytes.isEmpty() && !bytes.contains("the-") && !bytes.contains("works"));
            }
        });
    }

    void keepsThemForADay() {
        using namespace std::chrono_literals;
        const auto service = fresh(QStringLiteral("sqlite"));
        Wire wire(service->port());
        wire.request("POST /open", "Idempotency-Key: k\r\n", "{}");
        QCOMPARE(wire.status(), 201);
        const auto left = [&](core::Duration later) {
            return service->database.write([&](service::store::Transaction& transaction) {
                KeptReplies::clean(transaction, service->clock.now() + later);
                return transaction.one(QStringLiteral("SELECT COUNT(*) FROM kept_replies"))->number(0);
            });
        };
        QCOMPARE(left(23h), 1);
        QCOMPARE(left(24h), 0);
    }

  private:
    std::unique_ptr<SmallService> fresh() {
        QFETCH(const QString, kind);
        return fresh(kind);
    }
    std::unique_ptr<SmallService> fresh(const QString& kind) {
        auto service = std::make_unique<SmallService>(m_databases.fresh(kind));
        const auto add = [&](const char* path, Access access) {
            service->router.add({Method::Post, QString::fromLatin1(path), access, 201, Pool::Work,
                                 Router::defaultBodyLimit, [this](Exchange& exchange) -> core::Result<Reply> {
                                     if (m_refuse) {
                                         return exchange.write(
                                             [](service::store::Transaction&) -> core::Result<Reply> {
                                                 return core::fail(core::ErrorId::WrongState);
                                             });
                                     }
                                     return work(exchange);
                                 }});
        };
        add("/work", Access::Session);
        add("/guarded", Access::StepUp);
        add("/open", Access::Anyone);
        add("/open-too", Access::Anyone);
        service->start();
        return service;
    }

    TestDatabases m_databases;
    std::atomic<bool> m_refuse = false;
};

QTEST_GUILESS_MAIN(KeptRepliesTest)
#include "kept_replies_test.moc"
