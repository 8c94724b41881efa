#include "service/activity/activity.h"
#include "service/activity/activity_retention.h"
#include "unit/service/running_service.h"

using namespace service;

class ActivityTest : public QObject, OnEveryDatabase {
    Q_OBJECT

  private Q_SLOTS:
    void pagesHoldEverythingOnce_data() { TestDatabases::addRows(); }
    void pagesHoldEverythingOnce();
    void filters_data() { TestDatabases::addRows(); }
    void filters();
    void refusesQueriesThatMakeNoSense_data() { TestDatabases::addRows(); }
    void refusesQueriesThatMakeNoSense();
    void isTheAccountsOwn_data() { TestDatabases::addRows(); }
    void isTheAccountsOwn();
    void keepsTheDeviceOfAnEndedSession_data() { TestDatabases::addRows(); }
    void keepsTheDeviceOfAnEndedSession();
    void isKeptForFourHundredDays_data() { TestDatabases::addRows(); }
    void isKeptForFourHundredDays();

  private:
    static void record(RunningService& service, const RunningService::Person& person, const char* kind,
                       const QJsonObject& params = {}) {
        service.database.write([&](store::Transaction& transaction) {
            activity::record(transaction, {person.accountId, kind, params, person.sessionId, u"192.0.2.1"_s},
                             service.clock.now());
        });
    }
    static Answer list(RunningService& service, const RunningService::Person& person, const QString& query) {
        return service.get(u"/v1/activity?"_s + query, person.sender);
    }
};

void ActivityTest::pagesHoldEverythingOnce() {
    const auto service = start();
    const auto ada = service->signUp(u"ada@example.com"_s);
    for (int number = 0; number < 23; ++number) { // many of them within the same millisecond
        record(*service, ada, activity::kind::nameChanged, {{u"to"_s, number}});
        if (number % 5 == 0) {
            service->clock.advance(core::Duration(1));
        }
    }
    QList<int> seen;
    QString cursor;
    for (int page = 0; page < 3; ++page) {
        const Answer answer = list(*service, ada, u"kind=name_changed&limit=10&cursor="_s + cursor);
        QCOMPARE(answer.body.value(u"total"_s).toInt(), 23);
        const QJsonArray items = answer.body.value(u"items"_s).toArray();
        QCOMPARE(items.size(), page == 2 ? 3 : 10);
        for (const QJsonValue& item : items) {
            seen.append(item.toObject().value(u"params"_s).toObject().value(u"to"_s).toInt());
        }
        cursor = answer.body.value(u"next_cursor"_s).toString();
        // What happens meanwhile does not disturb the walk.
        record(*service, ada, activity::kind::localeChanged);
    }
    QVERIFY(cursor.isEmpty());
    QList<int> expected;
    for (int number = 22; number >= 0; --number) {
        expected.append(number);
    }
    QCOMPARE(seen, expected);
}

void ActivityTest::filters() {
    const auto service = start();
    const auto ada = service->signUp(u"ada@example.com"_s);
    service->clock.advance(std::chrono::minutes(1));
    const core::Time first = service->clock.now();
    record(*service, ada, activity::kind::nameChanged);
    service->clock.advance(std::chrono::minutes(1));
    const core::Time second = service->clock.now();
    record(*service, ada, activity::kind::nameChanged);
    const auto total = [&](const QString& query) {
        return list(*service, ada, query).body.value(u"total"_s).toInt();
    };
    QCOMPARE(total({}), 4); // with the sign-up
    QCOMPARE(total(u"kind=name_changed"_s), 2);
    QCOMPARE(total(u"kind=phone_changed"_s), 0);
    QCOMPARE(total(u"kind=name_changed,account_created,phone_changed"_s), 3);
    QCOMPARE(total(u"kind=name_changed,name_changed"_s), 2);
    QCOMPARE(total(u"from="_s + core::toRfc3339(first)), 2);
    QCOMPARE(total(u"to="_s + core::toRfc3339(second)), 3);
    QCOMPARE(total(u"from=%1&to=%2&kind=name_changed"_s.arg(core::toRfc3339(first), core::toRfc3339(second))),
             1);
}

void ActivityTest::refusesQueriesThatMakeNoSense() {
    const auto service = start();
    const auto ada = service->signUp(u"ada@example.com"_s);
    for (const QString& query :
         {u"from=yesterday"_s, u"to=2026-13-01T00:00:00Z"_s, u"kind=nonsense"_s,
          u"kind=name_changed,nonsense"_s, u"kind=name_changed,"_s, u"cursor=nonsense"_s,
          u"cursor=' OR 1=1 --"_s, u"limit=0"_s, u"limit=201"_s, u"limit=ten"_s}) {
        QCOMPARE(list(*service, ada, query).id(), u"bad_request"_s);
    }
}

void ActivityTest::isTheAccountsOwn() {
    const auto service = start();
    const auto ada = service->signUp(u"ada@example.com"_s);
    const auto eve = service->signUp(u"eve@example.com"_s);
    record(*service, ada, activity::kind::nameChanged);
    QCOMPARE(list(*service, eve, u"kind=name_changed"_s).body.value(u"total"_s).toInt(), 0);
    QCOMPARE(list(*service, ada, u"kind=name_changed"_s).body.value(u"total"_s).toInt(), 1);
}

void ActivityTest::keepsTheDeviceOfAnEndedSession() {
    const auto service = start();
    auto ada = service->signUp(u"ada@example.com"_s);
    QCOMPARE(service->remove(u"/v1/sessions/current"_s, ada.sender).status, 204);
    service->clock.advance(core::Duration(1));
    ada.sender.token = service->signIn(ada.email, ada.password).body.value(u"token"_s).toString();
    const QJsonObject signedOut =
        list(*service, ada, u"kind=signed_out"_s).body.value(u"items"_s).toArray().first().toObject();
    QCOMPARE(signedOut.value(u"session"_s).toString(), u"Ada’s laptop"_s);
    QCOMPARE(signedOut.value(u"address"_s).toString(), u"192.0.2.1"_s);
}

void ActivityTest::isKeptForFourHundredDays() {
    const auto service = start();
    const auto ada = service->signUp(u"ada@example.com"_s);
    service->clock.advance(core::Duration(1));
    record(*service, ada, activity::kind::nameChanged);
    const auto kinds = [&](core::Duration later) {
        activity::removeOld(service->database, service->clock.now() + later);
        return service->kinds(ada);
    };
    QCOMPARE(kinds(activity::keptFor - core::Duration(1)).size(), 3); // with the sign-up
    QCOMPARE(kinds(activity::keptFor), QStringList{u"name_changed"_s});
    QCOMPARE(kinds(activity::keptFor + core::Duration(1)), QStringList());
    // More than go at once.
    for (int number = 0; number < 1100; ++number) {
        record(*service, ada, activity::kind::nameChanged);
    }
    QCOMPARE(kinds(activity::keptFor + core::Duration(1)), QStringList());
}

QTEST_GUILESS_MAIN(ActivityTest)
#include "activity_test.moc"
