#include "service/identity/sessions.h"
#include "unit/service/running_service.h"

class SessionsTest : public QObject, OnEveryDatabase {
    Q_OBJECT

  private Q_SLOTS:
    void theTokenIsNotStored_data() { TestDatabases::addRows(); }
    void theTokenIsNotStored();
    void endsWhenIdle_data() { TestDatabases::addRows(); }
    void endsWhenIdle();
    void endsAfterHalfAYear_data() { TestDatabases::addRows(); }
    void endsAfterHalfAYear();
    void useIsWrittenEveryTenMinutes_data() { TestDatabases::addRows(); }
    void useIsWrittenEveryTenMinutes();
    void areListedAndEnded_data() { TestDatabases::addRows(); }
    void areListedAndEnded();
    void arePaged_data() { TestDatabases::addRows(); }
    void arePaged();
    void areTheAccountsOwn_data() { TestDatabases::addRows(); }
    void areTheAccountsOwn();
    void withoutATokenThereIsNone_data() { TestDatabases::addRows(); }
    void withoutATokenThereIsNone();
    void oldOnesAreRemoved_data() { TestDatabases::addRows(); }
    void oldOnesAreRemoved();

  private:
    static constexpr const char* path = "/v1/sessions";
    static QJsonArray sessions(RunningService& service, const Sender& sender) {
        return service.get(QLatin1String(path), sender).body.value(u"items"_s).toArray();
    }
    static Sender another(RunningService& service, const RunningService::Person& person) {
        return {.token = service.signIn(person.email, person.password).body.value(u"token"_s).toString()};
    }
};

void SessionsTest::theTokenIsNotStored() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    service->database.read([&](service::store::Transaction& transaction) {
        const auto row = transaction.one(QStringLiteral("SELECT token_hash FROM sessions"));
        QCOMPARE(row->bytes(0).size(), 32);
        QVERIFY(!row->bytes(0).contains(ada.sender.token.toLatin1()));
    });
}

void SessionsTest::endsWhenIdle() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    service->clock.advance(service::identity::longestIdleness - core::Duration(1));
    QCOMPARE(service->get(QLatin1String(path), ada.sender).status, 200); // a use
    service->clock.advance(service::identity::longestIdleness - core::Duration(1));
    QCOMPARE(service->get(QLatin1String(path), ada.sender).status, 200);
    service->clock.advance(service::identity::longestIdleness);
    QCOMPARE(service->get(QLatin1String(path), ada.sender).id(), QStringLiteral("session_expired"));
}

void SessionsTest::endsAfterHalfAYear() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    for (int day = 0; day < 179; ++day) {
        service->clock.advance(std::chrono::hours(24));
        QCOMPARE(service->get(QLatin1String(path), ada.sender).status, 200);
    }
    service->clock.advance(std::chrono::hours(24));
    QCOMPARE(service->get(QLatin1String(path), ada.sender).id(), QStringLiteral("session_expired"));
}

void SessionsTest::useIsWrittenEveryTenMinutes() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    Sender elsewhere = ada.sender;
    elsewhere.address = QStringLiteral("203.0.113.7");
    const auto lastUse = [&] {
        return service->database.read([](service::store::Transaction& transaction) {
            const auto row = transaction.one(QStringLiteral("SELECT last_used_at, address FROM sessions"));
            return std::pair(row->time(0), row->text(1));
        });
    };
    const auto atFirst = lastUse();
    service->clock.advance(std::chrono::minutes(10) - core::Duration(1));
    (void)service->get(QStringLiteral("/v1/account"), elsewhere);
    QCOMPARE(lastUse(), atFirst);
    service->clock.advance(core::Duration(1));
    (void)service->get(QStringLiteral("/v1/account"), elsewhere);
    QCOMPARE(lastUse(), std::pair(service->clock.now(), elsewhere.address));
}

void SessionsTest::areListedAndEnded() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    service->clock.advance(std::chrono::minutes(1));
    const Sender second = another(*service, ada);
    const Sender third = another(*service, ada);
    const QJsonArray all = sessions(*service, ada.sender);
    QCOMPARE(all.size(), 3);
    QCOMPARE(all.last().toObject().value(u"device"_s).toString(), QStringLiteral("Ada’s laptop"));
    QCOMPARE(all.last().toObject().value(u"address"_s).toString(), QStringLiteral("192.0.2.1"));
    QCOMPARE(all.last().toObject().value(u"current"_s).toBool(), true);
    QCOMPARE(all.first().toObject().value(u"current"_s).toBool(), false);

    const QString ofSecond = sessions(*service, second).at(0).toObject().value(u"current"_s).toBool()
                                 ? sessions(*service, second).at(0).toObject().value(u"id"_s).toString()
                                 : sessions(*service, second).at(1).toObject().value(u"id"_s).toString();
    QCOMPARE(service->remove(QStringLiteral("/v1/sessions/") + ofSecond, ada.sender).status, 204);
    QCOMPARE(service->get(QLatin1String(path), second).id(), QStringLiteral("session_expired"));
    QCOMPARE(service->remove(QStringLiteral("/v1/sessions/") + ofSecond, ada.sender).id(),
             QStringLiteral("not_found"));
    QCOMPARE(service->remove(QLatin1String(path), ada.sender).status, 204);
    QCOMPARE(service->get(QLatin1String(path), third).status, 401);
    QCOMPARE(sessions(*service, ada.sender).size(), 1);
    QCOMPARE(service->remove(QStringLiteral("/v1/sessions/current"), ada.sender).status, 204);
    QCOMPARE(service->get(QLatin1String(path), ada.sender).status, 401);

    RunningService::Person again = ada;
    again.sender = another(*service, ada);
    QCOMPARE(service->kinds(again).mid(0, 4),
             QStringList({QStringLiteral("signed_in"), QStringLiteral("signed_out"),
                          QStringLiteral("other_sessions_ended"), QStringLiteral("session_ended")}));
}

void SessionsTest::arePaged() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    for (int number = 0; number < 4; ++number) {
        (void)another(*service, ada);
    }
    QSet<QString> seen;
    QString cursor;
    int pages = 0;
    do {
        const Answer page =
            service->get(QStringLiteral("/v1/sessions?limit=2") +
                             (cursor.isEmpty() ? QString() : QStringLiteral("&cursor=") + cursor),
                         ada.sender);
        QCOMPARE(page.body.value(u"total"_s).toInt(), 5);
        const QJsonArray items = page.body.value(u"items"_s).toArray();
        for (const QJsonValue& item : items) {
            seen.insert(item.toObject().value(u"id"_s).toString());
        }
        cursor = page.body.value(u"next_cursor"_s).toString();
        ++pages;
    } while (!cursor.isEmpty() && pages < 10);
    QCOMPARE(pages, 3);
    QCOMPARE(seen.size(), 5);
    QCOMPARE(service->get(QStringLiteral("/v1/sessions?cursor=nonsense"), ada.sender).id(),
             QStringLiteral("bad_request"));
}

void SessionsTest::areTheAccountsOwn() {
    const auto service = start();
    const auto ada = service->signUp(QStringLiteral("ada@example.com"));
    const auto eve = service->signUp(QStringLiteral("eve@example.com"));
    QCOMPARE(service->remove(QStringLiteral("/v1/sessions/") + ada.sessionId, eve.sender).id(),
             QStringLiteral("not_found"));
    QCOMPARE(service->remove(QLatin1String(path), eve.sender).status, 204);
    QCOMPARE(service->get(QLatin1String(path), ada.sender).status, 200);
}

void SessionsTest::withoutATokenThereIsNone() {
    const auto service = start();
    QCOMPARE(service->get(QLatin1String(path)).id(), QStringLiteral("session_required"));
    QCOMPARE(service->get(QLatin1String(path), {.token = QStringLiteral("nonsense")}).id(),
             QStringLiteral("session_expired"));
}

void SessionsTest::oldOnesAreRemoved() {
    const auto service = start();
    (void)service->signUp(QStringLiteral("ada@example.com"));
    const auto count = [&](const QString& table) {
        return service->database.write([&](service::store::Transaction& transaction) {
            service::identity::Identity::removeOld(transaction, service->clock.now());
            return transaction.one(QStringLiteral("SELECT COUNT(*) FROM ") + table)->number(0);
        });
    };
    QCOMPARE(count(QStringLiteral("sessions")), 1);
    service->clock.advance(service::identity::longestIdleness);
    QCOMPARE(count(QStringLiteral("sessions")), 0);
    QCOMPARE(count(QStringLiteral("known_devices")), 1);
    QCOMPARE(count(QStringLiteral("verification_codes")), 0);
    service->clock.advance(std::chrono::hours(24 * 366));
    QCOMPARE(count(QStringLiteral("known_devices")), 0);
}

QTEST_GUILESS_MAIN(SessionsTest)
#include "sessions_test.moc"
