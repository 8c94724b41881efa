#include "unit/service/store/databases.h"

#include "service/http/network_meter.h"
#include "service/store/migrations.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace std::chrono_literals;
using service::http::NetworkMeter;
using service::limits::Limit;
using service::limits::Limits;
using service::store::Database;

class NetworkMeterTest : public QObject {
    Q_OBJECT

  private:
    static constexpr int allowed = 25; // no multiple of what a meter takes at once

    struct Bench {
        explicit Bench(const QString& url)
            : database(url)
            , limits({{Limit::RequestsNetwork, {allowed, 1min}}},
                     [](const QByteArray& subject) { return "h:" + subject; }) {
            (void)service::store::Migrations::fromFolder().apply(database, {1});
        }
        int counted() {
            return database.read([](service::store::Transaction& transaction) {
                const auto row =
                    transaction.one(QStringLiteral("SELECT SUM(counted) FROM rate_limits WHERE counted > 0"));
                return row && !row->isNull(0) ? static_cast<int>(row->number(0)) : 0;
            });
        }
        Database database;
        Limits limits;
    };
    static int granted(NetworkMeter& meter, const QString& address, core::Time now, int asked) {
        int count = 0;
        for (int request = 0; request < asked; ++request) {
            count += meter.take(address, now) ? 1 : 0;
        }
        return count;
    }

    TestDatabases m_databases;
    const QString m_address = QStringLiteral("203.0.113.9");
    const core::Time m_now{1'000'000};

  private Q_SLOTS:
    void asManyAsAreAllowedInAWindow_data() { TestDatabases::addRows(); }
    void asManyAsAreAllowedInAWindow() {
        QFETCH(const QString, kind);
        Bench bench(m_databases.fresh(kind));
        NetworkMeter meter(bench.database, bench.limits);
        QCOMPARE(granted(meter, m_address, m_now, 40), allowed);
        const core::Result<void> refused = meter.take(m_address, m_now + 20s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().id, core::ErrorId::TooManyRequests);
        QCOMPARE(refused.error().params.value(QStringLiteral("retry_after")).toInt(), 40);
        QVERIFY(!meter.take(m_address, m_now + 59s));
        QCOMPARE(granted(meter, m_address, m_now + 60s, 40), allowed); // the next window
    }

    void networksAreCountedApart() {
        Bench bench(m_databases.fresh(QStringLiteral("sqlite")));
        NetworkMeter meter(bench.database, bench.limits);
        QCOMPARE(granted(meter, m_address, m_now, 40), allowed);
        QCOMPARE(granted(meter, QStringLiteral("203.0.113.10"), m_now, 40), allowed);
        // Of IPv6, a /64 is one network.
        QCOMPARE(granted(meter, QStringLiteral("2001:db8::1"), m_now, 20), 20);
        QCOMPARE(granted(meter, QStringLiteral("2001:db8::2"), m_now, 20), allowed - 20);
        QCOMPARE(granted(meter, QStringLiteral("2001:db8:0:1::1"), m_now, 20), 20);
    }

    // Nobody gets more than is allowed by asking several; what one took and did not use is lost for a while.
    void replicasShareTheCount_data() { TestDatabases::addRows(); }
    void replicasShareTheCount() {
        QFETCH(const QString, kind);
        Bench bench(m_databases.fresh(kind));
        NetworkMeter first(bench.database, bench.limits);
        NetworkMeter second(bench.database, bench.limits);
        int count = 0;
        for (int request = 0; request < 40; ++request) {
            count += granted(first, m_address, m_now, 1) + granted(second, m_address, m_now, 1);
        }
        QCOMPARE(count, allowed);
        QCOMPARE(bench.counted(), allowed);
    }

    void theDatabaseIsAskedForSeveralAtATimeAndNotAtAllOnceAllAreGone() {
        Bench bench(m_databases.fresh(QStringLiteral("sqlite")));
        NetworkMeter meter(bench.database, bench.limits);
        QVERIFY(meter.take(m_address, m_now));
        QCOMPARE(bench.counted(), 10);
        QCOMPARE(granted(meter, m_address, m_now, 9), 9);
        QCOMPARE(bench.counted(), 10);
        QCOMPARE(granted(meter, m_address, m_now, 40), allowed - 10);
        bench.database.execute(QStringLiteral("DROP TABLE rate_limits"));
        QCOMPARE(granted(meter, m_address, m_now, 100), 0);
    }

    void manyThreadsGetNoMoreThanIsAllowed() {
        Bench bench(m_databases.fresh(QStringLiteral("sqlite")));
        NetworkMeter meter(bench.database, bench.limits);
        std::atomic<int> count = 0;
        std::vector<std::thread> threads;
        for (int thread = 0; thread < 8; ++thread) {
            threads.emplace_back([&] { count += granted(meter, m_address, m_now, 20); });
        }
        for (std::thread& thread : threads) {
            thread.join();
        }
        QCOMPARE(count.load(), allowed);
    }
};

QTEST_GUILESS_MAIN(NetworkMeterTest)
#include "network_meter_test.moc"
