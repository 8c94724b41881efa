#include "integration.h"

#include "service/developer/usage.h"

using namespace std::chrono_literals;
using service::developer::UsageCounter;

// How calls are counted, and told.
class UsageTest : public QObject, OnEveryDatabase {
    Q_OBJECT

  private Q_SLOTS:
    void countsCallsAndRefusals_data() { TestDatabases::addRows(); }
    void countsCallsAndRefusals();
    void tellsEveryDay_data() { TestDatabases::addRows(); }
    void tellsEveryDay();
    void tellsAsManyDaysAsAsked_data() { TestDatabases::addRows(); }
    void tellsAsManyDaysAsAsked();
    void tellsTheLastUseOfThisSecret_data() { TestDatabases::addRows(); }
    void tellsTheLastUseOfThisSecret();
    void keepsTheLatestOfAllReplicas_data() { TestDatabases::addRows(); }
    void keepsTheLatestOfAllReplicas();
    void outlivesItsAccount_data() { TestDatabases::addRows(); }
    void outlivesItsAccount();
    void keepsWhatCouldNotBeWritten_data() { TestDatabases::addRows(); }
    void keepsWhatCouldNotBeWritten();
    void hasBounds_data() { TestDatabases::addRows(); }
    void hasBounds();
    void forgetsWhatIsOld_data() { TestDatabases::addRows(); }
    void forgetsWhatIsOld();
};

void UsageTest::countsCallsAndRefusals() {
    const auto service = start();
    Integration ada(*service, service->signUp(u"ada@example.com"_s));
    Integration grace(*service, service->signUp(u"grace@example.com"_s));
    for (int call = 0; call < 3; ++call) {
        ada.call();
    }
    ada.callWith(ada.devKey, grace.secret);
    ada.callWith(ada.devKey, {});
    ada.callWith(QString(24, u'a'), ada.secret); // nobody's
    QCOMPARE(ada.today().value(u"calls"_s).toInt(), 0);
    service->developer.writeUsage();
    QCOMPARE(ada.today().value(u"calls"_s).toInt(), 3);
    QCOMPARE(ada.today().value(u"refused"_s).toInt(), 2);
    ada.call();
    service->developer.stop();
    service->developer.stop();
    QCOMPARE(ada.today().value(u"calls"_s).toInt(), 4);
    QCOMPARE(grace.today().value(u"calls"_s).toInt(), 0);
    QCOMPARE(grace.today().value(u"refused"_s).toInt(), 0);
}

void UsageTest::tellsEveryDay() {
    const auto service = start();
    Integration ada(*service, service->signUp(u"ada@example.com"_s));
    service->clock.advance(core::fromRfc3339(u"2027-03-01T23:59:59.999Z"_s).value() - service->clock.now());
    ada.person.sender.token =
        service->signIn(ada.person.email, ada.person.password).body.value(u"token"_s).toString();
    ada.call();
    service->clock.advance(1ms);
    ada.call();
    ada.call();
    service->developer.writeUsage();
    service->clock.advance(24h);
    const QJsonArray days = ada.usage(u"?days=4"_s);
    QCOMPARE(days.size(), 4);
    const auto day = [&](int index) { return days.at(index).toObject(); };
    QCOMPARE(day(0).value(u"day"_s).toString(), u"2027-02-28"_s);
    QCOMPARE(day(1).value(u"day"_s).toString(), u"2027-03-01"_s);
    QCOMPARE(day(3).value(u"day"_s).toString(), u"2027-03-03"_s);
    QCOMPARE(day(0).value(u"calls"_s).toInt(), 0);
    QCOMPARE(day(1).value(u"calls"_s).toInt(), 1);
    QCOMPARE(day(2).value(u"calls"_s).toInt(), 2);
    QCOMPARE(day(3).value(u"calls"_s).toInt(), 0);
}

void UsageTest::tellsAsManyDaysAsAsked() {
    const auto service = start();
    Integration ada(*service, service->signUp(u"ada@example.com"_s));
    QCOMPARE(ada.usage().size(), 30);
    QCOMPARE(ada.usage(u"?days=1"_s).size(), 1);
    QCOMPARE(ada.usage(u"?days=90"_s).size(), 90);
    for (const QString& days : {u"0"_s, u"91"_s, u"-1"_s, u"many"_s, u""_s, u"1.5"_s}) {
        const Answer answer = service->get(u"/v1/developer/usage?days="_s + days, ada.person.sender);
        QCOMPARE(answer.id(), u"bad_request"_s);
        QCOMPARE(answer.body.value(u"fields"_s).toArray().first().toObject().value(u"field"_s), u"days"_s);
    }
}

void UsageTest::tellsTheLastUseOfThisSecret() {
    const auto service = start();
    Integration ada(*service, service->signUp(u"ada@example.com"_s));
    ada.callWith(ada.devKey, ada.secret, u"198.51.100.1"_s);
    service->clock.advance(1min);
    const core::Time last = service->clock.now();
    ada.callWith(ada.devKey, ada.secret, u"198.51.100.2"_s);
    service->clock.advance(1min);
    ada.callWith(ada.devKey, u"wrong"_s, u"198.51.100.3"_s);
    service->developer.writeUsage();
    QCOMPARE(ada.secretState().value(u"last_used_at"_s).toString(), core::toRfc3339(last));
    QCOMPARE(ada.secretState().value(u"last_used_from"_s).toString(), u"198.51.100.2"_s);
    // One that was used and reset before it was written was not this one.
    ada.call();
    ada.reset();
    service->developer.writeUsage();
    QVERIFY(ada.secretState().value(u"last_used_at"_s).isNull());
    QCOMPARE(ada.today().value(u"calls"_s).toInt(), 3);
}

void UsageTest::keepsTheLatestOfAllReplicas() {
    const auto service = start();
    Integration ada(*service, service->signUp(u"ada@example.com"_s));
    UsageCounter slower;
    slower.count({ada.person.accountId, 1, false, service->clock.now(), u"198.51.100.1"_s});
    service->clock.advance(1s);
    ada.call();
    service->developer.writeUsage();
    slower.write(service->database);
    QCOMPARE(ada.secretState().value(u"last_used_from"_s).toString(), u"192.0.2.7"_s);
    QCOMPARE(ada.today().value(u"calls"_s).toInt(), 2);
}

void UsageTest::outlivesItsAccount() {
    const auto service = start();
    Integration ada(*service, service->signUp(u"ada@example.com"_s));
    Integration grace(*service, service->signUp(u"grace@example.com"_s));
    ada.call();
    grace.call();
    service->developer.writeUsage();
    ada.call();
    grace.call();
    service->database.write([&](service::store::Transaction& transaction) {
        transaction.run(u"DELETE FROM accounts WHERE id = ?"_s, ada.person.accountId);
    });
    service->developer.writeUsage();
    QCOMPARE(grace.today().value(u"calls"_s).toInt(), 2);
    QCOMPARE(ada.call().status, 401);
    service->database.read([&](service::store::Transaction& transaction) {
        for (const QString& table : {u"dev_credentials"_s, u"developer_usage"_s}) {
            QCOMPARE(transaction.one(u"SELECT COUNT(*) FROM "_s + table)->number(0), 1);
        }
    });
}

void UsageTest::keepsWhatCouldNotBeWritten() {
    const auto service = start();
    Integration ada(*service, service->signUp(u"ada@example.com"_s));
    UsageCounter counter;
    const UsageCounter::Use use{ada.person.accountId, 1, false, service->clock.now(), u"198.51.100.1"_s};
    counter.count(use);
    service::store::Database nowhere(u"sqlite:/nonexistent/folder/file.db"_s);
    QVERIFY_THROWS_EXCEPTION(service::store::DatabaseError, counter.write(nowhere));
    counter.count(use);
    counter.write(service->database);
    counter.write(service->database);
    QCOMPARE(ada.today().value(u"calls"_s).toInt(), 2);
}

// While nothing can be written, a stream of others' calls does not fill the memory.
void UsageTest::hasBounds() {
    const auto service = start();
    Integration ada(*service, service->signUp(u"ada@example.com"_s));
    Integration grace(*service, service->signUp(u"grace@example.com"_s));
    UsageCounter counter;
    const auto count = [&](const QString& accountId) {
        counter.count({accountId, 1, true, service->clock.now(), u"198.51.100.1"_s});
    };
    count(ada.person.accountId);
    for (std::size_t other = 1; other < UsageCounter::most; ++other) {
        count(QString::number(other));
    }
    count(grace.person.accountId);
    count(ada.person.accountId);
    counter.write(service->database);
    QCOMPARE(ada.today().value(u"refused"_s).toInt(), 2);
    QCOMPARE(grace.today().value(u"refused"_s).toInt(), 0);
    count(grace.person.accountId);
    counter.write(service->database);
    QCOMPARE(grace.today().value(u"refused"_s).toInt(), 1);
}

void UsageTest::forgetsWhatIsOld() {
    const auto service = start();
    Integration ada(*service, service->signUp(u"ada@example.com"_s));
    const qint64 today = service::developer::dayOf(service->clock.now());
    service->database.write([&](service::store::Transaction& transaction) {
        for (const int ago : {0, 89, 90, 400}) {
            service::developer::addUsage(transaction, ada.person.accountId, today - ago, 1, 0);
        }
        service::developer::Developer::removeOld(transaction, service->clock.now());
        QCOMPARE(transaction.one(u"SELECT COUNT(*) FROM developer_usage"_s)->number(0), 2);
    });
    QCOMPARE(ada.usage(u"?days=90"_s).first().toObject().value(u"calls"_s).toInt(), 1);
}

QTEST_GUILESS_MAIN(UsageTest)
#include "usage_test.moc"
