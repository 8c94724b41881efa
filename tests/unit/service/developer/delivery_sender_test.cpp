#include "unit/service/developer/accounts_in.h"
#include "unit/service/outbound/receiver.h"

#include "service/developer/delivery_sender.h"

#include <QTest>

#include <mutex>

using namespace service;
using namespace service::developer;
using namespace std::chrono_literals;
using State = api::CallbackDeliveryState;
using store::Transaction;

namespace {

constexpr const char* okay = "HTTP/1.1 204 No Content\r\n\r\n";

core::Result<SigningKey> keyOf(Transaction&, const QString& accountId) {
    return SigningKey{QStringLiteral("key of ") + accountId,
                      core::SecretBytes::fromUtf8(QStringLiteral("secret"))};
}

void waitForItsEnd(int connection) {
    char byte = 0;
    (void)recv(connection, &byte, 1, 0);
}

} // namespace

class DeliverySenderTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup() { m_database.reset(); }

    void sendsSigned_data() { TestDatabases::addRows(); }
    void sendsSigned();
    void tellsWhyItFailed_data() { TestDatabases::addRows(); }
    void tellsWhyItFailed();
    void sendsNothingToWhatIsRefusedNow_data() { TestDatabases::addRows(); }
    void sendsNothingToWhatIsRefusedNow();
    void sendsOnceWithSeveralSenders_data() { TestDatabases::addRows(); }
    void sendsOnceWithSeveralSenders();
    void letsNobodyWaitForTheSlow_data() { TestDatabases::addRows(); }
    void letsNobodyWaitForTheSlow();
    void givesBackAtItsEnd_data() { TestDatabases::addRows(); }
    void givesBackAtItsEnd();

  private:
    std::unique_ptr<DeliverySender> sender(const CallbackSettings& settings) {
        return std::make_unique<DeliverySender>(*m_database, m_clock, settings, keyOf, [] {});
    }
    void add(const QString& account, const QString& url) {
        m_database->write([&](Transaction& transaction) {
            (void)addDelivery(transaction, {account, api::CallbackEvent::MessageStatus, "{\"total\":1}", url},
                              m_clock.now());
        });
    }
    QList<api::CallbackDelivery> deliveries(const QString& account) {
        return m_database->read(
            [&](Transaction& transaction) { return deliveriesOf(transaction, account, {}, 100).items; });
    }
    api::CallbackDelivery only(const QString& account) { return deliveries(account).value(0); }
    // Takes turns until the account's only delivery has been tried.
    bool isTried(DeliverySender& sender, const QString& account) {
        return QTest::qWaitFor([&] {
            sender.takeTurn();
            return only(account).attempts > 0;
        });
    }

    TestDatabases m_databases;
    std::unique_ptr<store::Database> m_database;
    core::ManualClock m_clock{core::Time{1'800'000'000'000}};
    const CallbackSettings m_loopback{callback_url::AddressRules({QStringLiteral("127.0.0.0/8")}), {}};
    const QStringList m_accounts{QStringLiteral("alice"), QStringLiteral("bob"), QStringLiteral("carol")};
    const QString m_alice = m_accounts.first();
};

void DeliverySenderTest::init() {
    QFETCH(const QString, kind);
    m_database = withAccounts(m_databases, kind, m_accounts, m_clock.now());
}

void DeliverySenderTest::sendsSigned() {
    std::mutex guard;
    QByteArray seen;
    const Receiver receiver([&](int connection, const QByteArray& request) {
        const std::lock_guard lock(guard);
        seen = request;
        Receiver::write(connection, okay);
    });
    add(m_alice, receiver.url(QStringLiteral("/hook")));
    const auto sending = sender(m_loopback);
    QVERIFY(isTried(*sending, m_alice));

    const api::CallbackDelivery delivery = only(m_alice);
    QCOMPARE(delivery.state, State::Delivered);
    QCOMPARE(delivery.status, 204);
    QCOMPARE(delivery.request->body, QStringLiteral("{\"total\":1}"));
    QCOMPARE(delivery.request->url, receiver.url(QStringLiteral("/hook")));
    QVERIFY(delivery.durationMs && !delivery.failure);
    const std::lock_guard lock(guard);
    QVERIFY(seen.startsWith("POST /hook HTTP/1.1\r\n"));
    QVERIFY(seen.contains("\r\nX-CALLBACK-ID: timestamp=1800000000;nonce="));
    QVERIFY(seen.contains(";username=key of alice;signature="));
    QVERIFY(seen.contains("\r\nX-CALLBACK-SIGNATURE: t=1800000000,v1="));
    QVERIFY(seen.endsWith("\r\n\r\n{\"total\":1}"));
}

void DeliverySenderTest::tellsWhyItFailed() {
    const Receiver receiver([&](int connection, const QByteArray&) {
        Receiver::write(connection, "HTTP/1.1 302 Found\r\nLocation: /\r\nX-Odd: a\x01"
                                    "b\r\n"
                                    "Content-Length: 3\r\n\r\n");
        Receiver::write(connection, QByteArray("n\0o", 3));
    });
    add(m_alice, receiver.url());
    const auto sending = sender(m_loopback);
    QVERIFY(isTried(*sending, m_alice));
    const api::CallbackDelivery delivery = only(m_alice);
    QCOMPARE(delivery.state, State::Queued);
    QCOMPARE(delivery.nextAttemptAt, m_clock.now() + 5s);
    QCOMPARE(delivery.failure->id, QStringLiteral("status"));
    QCOMPARE(delivery.status, 302);
    // What is no text is replaced, so that the contract takes it.
    QCOMPARE(delivery.response->body, QStringLiteral("n\uFFFDo"));
    QCOMPARE(delivery.response->headers.value(1).value, QStringLiteral("a\uFFFDb"));
    QCOMPARE(receiver.connections(), 1);
    // It is tried again when its time has come, not before.
    sending->takeTurn();
    QCOMPARE(receiver.connections(), 1);
    m_clock.advance(5s);
    QVERIFY(QTest::qWaitFor([&] {
        sending->takeTurn();
        return only(m_alice).attempts == 2;
    }));
    QCOMPARE(receiver.connections(), 2);
}

void DeliverySenderTest::sendsNothingToWhatIsRefusedNow() {
    const Receiver receiver([](int connection, const QByteArray&) { Receiver::write(connection, okay); });
    add(m_alice, receiver.url());
    const CallbackSettings nothing{callback_url::AddressRules(QStringList{}), {}};
    const auto sending = sender(nothing);
    QVERIFY(isTried(*sending, m_alice));
    QCOMPARE(only(m_alice).state, State::Queued);
    QCOMPARE(only(m_alice).failure->id, QStringLiteral("host"));
    QVERIFY(!only(m_alice).request);
    QCOMPARE(receiver.connections(), 0);
}

void DeliverySenderTest::sendsOnceWithSeveralSenders() {
    const Receiver receiver([](int connection, const QByteArray&) { Receiver::write(connection, okay); });
    constexpr int each = 10;
    for (const QString& account : m_accounts) {
        for (int count = 0; count < each; ++count) {
            add(account, receiver.url());
        }
    }
    const auto areDelivered = [&](const QString& account) {
        const auto all = deliveries(account);
        return std::all_of(all.begin(), all.end(), [](const api::CallbackDelivery& delivery) {
            return delivery.state == State::Delivered;
        });
    };
    std::atomic<bool> done = false;
    const auto first = sender(m_loopback);
    const auto second = sender(m_loopback);
    std::thread other([&] {
        while (!done) {
            second->takeTurn();
        }
    });
    const bool all = QTest::qWaitFor(
        [&] {
            first->takeTurn();
            return std::all_of(m_accounts.begin(), m_accounts.end(), areDelivered);
        },
        20'000);
    done = true;
    other.join();
    QVERIFY(all);
    QCOMPARE(receiver.connections(), each * m_accounts.size());
}

void DeliverySenderTest::letsNobodyWaitForTheSlow() {
    std::atomic<bool> hangs = false;
    std::atomic<bool> isLeft = false;
    const Receiver mute([&](int connection, const QByteArray&) {
        hangs = true;
        waitForItsEnd(connection);
        isLeft = true;
    });
    const Receiver fast([](int connection, const QByteArray&) { Receiver::write(connection, okay); });
    const QString bob = m_accounts.at(1);
    for (int count = 0; count < 10; ++count) {
        add(m_alice, mute.url());
    }
    const auto sending = sender(m_loopback);
    sending->takeTurn();
    QTRY_VERIFY(hangs);
    add(bob, fast.url());
    QVERIFY(isTried(*sending, bob));
    QCOMPARE(only(bob).state, State::Delivered);
    QVERIFY(!isLeft);
}

void DeliverySenderTest::givesBackAtItsEnd() {
    std::atomic<int> hanging = 0;
    const Receiver mute([&](int connection, const QByteArray&) {
        if (++hanging == 1) {
            waitForItsEnd(connection);
        } else {
            Receiver::write(connection, okay);
        }
    });
    add(m_alice, mute.url());
    const auto ending = sender(m_loopback);
    ending->takeTurn();
    QTRY_COMPARE(hanging, 1);
    ending->stop();
    QCOMPARE(only(m_alice).attempts, 0);
    ending->takeTurn(); // takes nothing any more
    const auto next = sender(m_loopback);
    QVERIFY(isTried(*next, m_alice)); // the clock stands still: no lease ran out
    QCOMPARE(only(m_alice).state, State::Delivered);
}

QTEST_GUILESS_MAIN(DeliverySenderTest)
#include "delivery_sender_test.moc"
