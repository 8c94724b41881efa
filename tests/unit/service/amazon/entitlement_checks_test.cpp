#include "service/amazon/entitlement_checks.h"

#include "unit/service/amazon/agreements.h"
#include "unit/service/delivery/fake_program.h"
#include "unit/service/store/databases.h"

#include "service/store/migrations.h"

#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace service;
using namespace std::chrono_literals;

// AWS is asked until it answers, by whichever process is there.
class EntitlementChecksTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void asksAgainUntilItIsAnswered_data() { TestDatabases::addRows(); }
    void asksAgainUntilItIsAnswered();
    void givesUpAfterDays();
    void makesOneEventOfAnAgreement();
    void leavesTheStatusToTheAgreement();
};

namespace {

// The service's side, with credentials in files.
struct Asking {
    Asking(const QString& databaseUrl, const QString& endpoint)
        : database(databaseUrl) {
        (void)store::Migrations::fromFolder().apply(database, clock.now());
        settings.region = "us-east-1";
        settings.entitlementUrl = QUrl(endpoint + u'/');
        for (const auto& [file, content] : {std::pair(&accessKey, "AKID"), std::pair(&secretKey, "secret")}) {
            if (!file->open() || file->write(content) < 0 || !file->flush()) {
                throw std::runtime_error("no temporary file");
            }
        }
        settings.credentials = {accessKey.fileName(), secretKey.fileName(), {}};
    }

    // As a process does that has just started.
    void runOnce() {
        amazon::AwsClient client(settings.credentials, {}, systemClock);
        const amazon::Marketplace marketplace(settings, client);
        amazon::EntitlementChecks(database, clock, marketplace).run();
    }
    qint64 count(const QString& table) {
        return database.read([&](store::Transaction& transaction) {
            return transaction.one(u"SELECT COUNT(*) FROM "_s + table)->number(0);
        });
    }

    const core::SystemClock systemClock; // signatures are of the present
    QTemporaryFile accessKey;
    QTemporaryFile secretKey;
    amazon::Settings settings;
    core::ManualClock clock{core::SystemClock().now()};
    store::Database database;
};

} // namespace

void EntitlementChecksTest::asksAgainUntilItIsAnswered() {
    QFETCH(const QString, kind);
    FakeProgram aws(u"aws.py"_s, {u"--access-key"_s, u"AKID"_s, u"--secret-key"_s, u"secret"_s});
    TestDatabases databases;
    const QString database = databases.fresh(kind);
    core::Time later;
    {
        Asking unreachable(database, u"http://127.0.0.1:1"_s);
        unreachable.database.write([&](store::Transaction& transaction) {
            const core::Time now = unreachable.clock.now();
            amazon::askForEntitlements(transaction, agreements::licensed(u"arn:1"_s), true, now, now);
        });
        unreachable.runOnce();
        QCOMPARE(unreachable.count(u"amazon_entitlement_checks"_s), 1);
        later = unreachable.clock.now() + 2min;
    }
    Asking reachable(database, aws.address());
    reachable.runOnce(); // it is not due yet
    QCOMPARE(reachable.count(u"amazon_orders"_s), 0);
    reachable.clock.set(later);
    reachable.runOnce();
    QCOMPARE(reachable.count(u"amazon_entitlement_checks"_s), 0);
    QCOMPARE(reachable.count(u"amazon_orders"_s), 1);
    QCOMPARE(aws.next().value(u"target"_s).toString(), u"GetEntitlements"_s);
}

void EntitlementChecksTest::givesUpAfterDays() {
    TestDatabases databases;
    Asking unreachable(databases.fresh(u"sqlite"_s), u"http://127.0.0.1:1"_s);
    unreachable.database.write([&](store::Transaction& transaction) {
        const core::Time now = unreachable.clock.now();
        amazon::askForEntitlements(transaction, agreements::licensed(u"arn:1"_s), true, now, now);
    });
    const core::Time begun = unreachable.clock.now();
    while (unreachable.count(u"amazon_entitlement_checks"_s) > 0) {
        QVERIFY(unreachable.clock.now() < begun + 24h * 7);
        unreachable.runOnce();
        unreachable.clock.advance(2h);
    }
    QVERIFY(unreachable.clock.now() > begun + 24h * 3);
}

void EntitlementChecksTest::makesOneEventOfAnAgreement() {
    const core::Time now = agreements::morning;
    const QList<amazon::Entitlement> entitlements{
        {u"storage"_s, 5, now + 24h, u"arn:1"_s},
        {u"seats"_s, 10, now + 48h, u"arn:1"_s},
        {u"seats"_s, 3, now - 24h, u"arn:2"_s},
    };
    const auto events = amazon::eventsIn(entitlements, agreements::registered(), true, now - 1min, now);
    QCOMPARE(events.size(), 2);
    QCOMPARE(*events[0].agreement.licenseArn, u"arn:1"_s);
    QCOMPARE(*events[0].plan, u"seats, storage"_s);
    QVERIFY(!events[0].quantity);
    QVERIFY(*events[0].endsAt == now + 48h);
    QVERIFY(*events[0].status == api::AmazonOrderStatus::Active);
    QVERIFY(events[0].at == now - 1min);
    QCOMPARE(*events[1].quantity, 3);
    QVERIFY(*events[1].status == api::AmazonOrderStatus::Expired);
}

void EntitlementChecksTest::leavesTheStatusToTheAgreement() {
    const core::Time now = agreements::morning;
    const auto events =
        amazon::eventsIn({{u"seats"_s, 3, now - 24h, {}}}, agreements::licensed(u"arn:1"_s), false, now, now);
    QVERIFY(!events.first().status);
    QCOMPARE(*events.first().agreement.licenseArn, u"arn:1"_s);
}

QTEST_GUILESS_MAIN(EntitlementChecksTest)
#include "entitlement_checks_test.moc"
