#include "unit/service/store/databases.h"

#include "service/limits/limits.h"
#include "service/store/migrations.h"

#include <QTest>

using service::limits::Limit;
using service::limits::Limits;
using service::store::Database;
using service::store::Transaction;
using namespace std::chrono_literals;

class LimitsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyLimitHasItsNumbers() {
        QCOMPARE(Limits::defaultAllowance(Limit::PasswordUnknownDevice).count, 10);
        QCOMPARE(Limits::defaultAllowance(Limit::MessagesAddress).count, 8);
        QCOMPARE(Limits::defaultAllowance(Limit::SecondFactor).count, 10);
        QCOMPARE(Limits::defaultAllowance(Limit::RequestsNetwork).count, 300);
        QVERIFY(Limits::defaultAllowance(Limit::RequestsNetwork).window == 1min);
        QCOMPARE(service::limits::table().size(), static_cast<int>(Limit::Exports) + 1);
    }

    void takesAsManyAsAllowedInAWindow_data() { TestDatabases::addRows(); }
    void takesAsManyAsAllowedInAWindow() {
        QFETCH(const QString, kind);
        Database database(m_databases.fresh(kind));
        (void)service::store::Migrations::fromFolder().apply(database, {1});
        const Limits limits({{Limit::Captchas, {3, 1min}}},
                            [](const QByteArray& subject) { return "h:" + subject; });
        const auto take = [&](const QString& subject, core::Time now) {
            return database.write([&](Transaction& transaction) {
                return limits.take(transaction, Limit::Captchas, subject, now);
            });
        };
        const QString alice = QStringLiteral("alice");
        core::Time now{1'000'000};
        for (int count = 0; count < 3; ++count) {
            QVERIFY(take(alice, now));
            now = now + 10s;
        }
        const core::Result<void> refused = take(alice, now);
        QVERIFY(!refused);
        QCOMPARE(refused.error().id, core::ErrorId::TooManyRequests);
        QCOMPARE(refused.error().params.value(QStringLiteral("retry_after")).toInt(), 30);
        QVERIFY(take(QStringLiteral("bob"), now));             // another subject
        QVERIFY(database.write([&](Transaction& transaction) { // another limit
            return limits.take(transaction, Limit::MessagesAddress, alice, now);
        }));
        QVERIFY(!take(alice, now + 29s));
        QVERIFY(take(alice, now + 30s)); // the next window
        QVERIFY(take(alice, now + 60s));
    }

    void checkingDoesNotCount_data() { TestDatabases::addRows(); }
    void checkingDoesNotCount() {
        QFETCH(const QString, kind);
        Database database(m_databases.fresh(kind));
        (void)service::store::Migrations::fromFolder().apply(database, {1});
        const Limits limits({{Limit::Captchas, {2, 1min}}},
                            [](const QByteArray& subject) { return "h:" + subject; });
        const QString alice = QStringLiteral("alice");
        const core::Time now{1'000'000};
        const auto check = [&] {
            return database.read([&](Transaction& transaction) {
                return limits.check(transaction, Limit::Captchas, alice, now);
            });
        };
        for (int count = 0; count < 5; ++count) {
            QVERIFY(check());
        }
        database.write(
            [&](Transaction& transaction) { limits.count(transaction, Limit::Captchas, alice, now); });
        QVERIFY(check());
        // Failures are counted whether or not there is room.
        database.write(
            [&](Transaction& transaction) { limits.count(transaction, Limit::Captchas, alice, now, 5); });
        QCOMPARE(check().error().id, core::ErrorId::TooManyRequests);
    }

    void takesSeveralWhileThereIsRoom() {
        Database database(m_databases.fresh(QStringLiteral("sqlite")));
        (void)service::store::Migrations::fromFolder().apply(database, {1});
        const Limits limits({{Limit::RequestsNetwork, {25, 1min}}},
                            [](const QByteArray& subject) { return subject; });
        const auto take = [&] {
            return database.write([&](Transaction& transaction) {
                return limits.takeSeveral(transaction, Limit::RequestsNetwork, QStringLiteral("n"), {1}, 10)
                    .count;
            });
        };
        QCOMPARE(take(), 10);
        QCOMPARE(take(), 10);
        QCOMPARE(take(), 5);
        QCOMPARE(take(), 0);
    }

    void keepsNoSubjectAndNoWindowThatIsOver() {
        Database database(m_databases.fresh(QStringLiteral("sqlite")));
        (void)service::store::Migrations::fromFolder().apply(database, {1});
        const Limits limits({}, [](const QByteArray&) { return QByteArray("hash"); });
        database.write([&](Transaction& transaction) {
            limits.count(transaction, Limit::Captchas, QStringLiteral("alice"), {1});
            const auto rows = transaction.all(QStringLiteral("SELECT kind, subject FROM rate_limits"));
            QCOMPARE(rows.size(), 1);
            QCOMPARE(rows[0].text(0), QStringLiteral("captchas"));
            QCOMPARE(rows[0].bytes(1), QByteArray("hash"));
            Limits::clean(transaction, core::Time{1} + 59min);
            QCOMPARE(transaction.all(QStringLiteral("SELECT 1 FROM rate_limits")).size(), 1);
            Limits::clean(transaction, core::Time{1} + 60min);
            QCOMPARE(transaction.all(QStringLiteral("SELECT 1 FROM rate_limits")).size(), 0);
        });
    }

    void namesTheNetworkOfAnAddress() {
        using service::limits::networkOf;
        QCOMPARE(networkOf(QStringLiteral("203.0.113.9")), QStringLiteral("203.0.113.9"));
        QCOMPARE(networkOf(QStringLiteral("::ffff:203.0.113.9")), QStringLiteral("203.0.113.9"));
        QCOMPARE(networkOf(QStringLiteral("2001:db8:1:2:3:4:5:6")),
                 networkOf(QStringLiteral("2001:db8:1:2::1")));
        QVERIFY(networkOf(QStringLiteral("2001:db8:1:2::1")) != networkOf(QStringLiteral("2001:db8:1:3::1")));
    }

    void knowsWhatANetworkContains() {
        using service::limits::Network;
        const auto contains = [](const char* network, const char* address) {
            return Network::parse(QString::fromLatin1(network))->contains(QString::fromLatin1(address));
        };
        QVERIFY(contains("10.0.0.0/8", "10.255.0.1"));
        QVERIFY(contains("10.0.0.0/8", "::ffff:10.1.2.3"));
        QVERIFY(!contains("10.0.0.0/8", "11.0.0.1"));
        QVERIFY(contains("192.168.4.0/22", "192.168.7.255") && !contains("192.168.4.0/22", "192.168.8.0"));
        QVERIFY(contains("127.0.0.1", "127.0.0.1") && !contains("127.0.0.1", "127.0.0.2"));
        QVERIFY(contains("2001:db8::/33", "2001:db8:7fff::1") &&
                !contains("2001:db8::/33", "2001:db8:8000::1"));
        QVERIFY(contains("0.0.0.0/0", "203.0.113.1") && !contains("0.0.0.0/0", "2001:db8::1"));
        QVERIFY(contains("::/0", "2001:db8::1"));
        QVERIFY(!contains("10.0.0.0/8", "somewhere"));
        for (const char* wrong :
             {"", "10.0.0.0/33", "10.0.0/8", "10.0.0.0/", "10.0.0.0/8/8", "::/129", "::/-1", "name"}) {
            QVERIFY2(!Network::parse(QString::fromLatin1(wrong)), wrong);
        }
    }

  private:
    TestDatabases m_databases;
};

QTEST_GUILESS_MAIN(LimitsTest)
#include "limits_test.moc"
