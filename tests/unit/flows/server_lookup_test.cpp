#include "flows/server_lookup.h"

#include "unit/client/fake_service.h"

#include <QSignalSpy>
#include <QTest>

using fakes::FakeService;
using flows::ServerLookup;

class ServerLookupTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void findsAService();
    void saysWhatIsNoService_data();
    void saysWhatIsNoService();
    void saysWhatIsNotEvenAnAddress();
    void asksOnlyTheLastOne();
    void canBeCancelled();
};

void ServerLookupTest::findsAService() {
    FakeService service;
    service.on("GET", "/v1/meta", FakeService::json(core::json::toJson(fakes::someMeta())));
    ServerLookup lookup;
    lookup.lookUp(QStringLiteral(" 127.0.0.1:%1/ ").arg(service.url().port()));
    QCOMPARE(lookup.state(), ServerLookup::State::Asking);
    QTRY_COMPARE(lookup.state(), ServerLookup::State::Found);
    QCOMPARE(lookup.server(), service.url());
    QCOMPARE(lookup.meta().instanceId, QStringLiteral("instance-1"));
    QVERIFY(!lookup.error());
}

void ServerLookupTest::saysWhatIsNoService_data() {
    QTest::addColumn<FakeService::Answer>("answer");
    QTest::addColumn<core::ErrorId>("id");
    api::Meta ofTomorrow = fakes::someMeta();
    ofTomorrow.apiVersion = 2;
    QTest::newRow("a web site") << FakeService::Answer{.body = "<html>",
                                                       .headers = {},
                                                       .contentType = "text/html"}
                                << core::ErrorId::NotAService;
    QTest::newRow("a web site without that page")
        << FakeService::Answer{.status = 404, .body = "<html>", .headers = {}, .contentType = "text/html"}
        << core::ErrorId::NotAService;
    QTest::newRow("another API") << FakeService::problem(404, QStringLiteral("not_found"))
                                 << core::ErrorId::NotAService;
    QTest::newRow("a redirect to a login")
        << FakeService::Answer{.status = 302, .body = {}, .headers = {{"Location", "/login"}}}
        << core::ErrorId::NotAService;
    QTest::newRow("a newer contract")
        << FakeService::json(core::json::toJson(ofTomorrow)) << core::ErrorId::NotAService;
    QTest::newRow("a service that is down")
        << FakeService::problem(503, QStringLiteral("service_unavailable"))
        << core::ErrorId::ServiceUnavailable;
    QTest::newRow("cut off") << FakeService::cutOff() << core::ErrorId::Offline;
}

void ServerLookupTest::saysWhatIsNoService() {
    QFETCH(FakeService::Answer, answer);
    QFETCH(core::ErrorId, id);
    FakeService service;
    service.on("GET", "/v1/meta", answer);
    ServerLookup lookup;
    lookup.lookUp(service.url().toString());
    QTRY_COMPARE(lookup.state(), ServerLookup::State::Failed);
    QCOMPARE(lookup.error()->id, id);
}

void ServerLookupTest::saysWhatIsNotEvenAnAddress() {
    ServerLookup lookup;
    lookup.lookUp(QStringLiteral("what is this"));
    QCOMPARE(lookup.state(), ServerLookup::State::Failed);
    QCOMPARE(lookup.error()->id, core::ErrorId::BadRequest);
    lookup.lookUp(QStringLiteral("http://center.example.com"));
    QCOMPARE(lookup.error()->id, core::ErrorId::PlainHttpRefused);
}

void ServerLookupTest::asksOnlyTheLastOne() {
    FakeService silent;
    silent.on("GET", "/v1/meta", FakeService::hang());
    FakeService service;
    service.on("GET", "/v1/meta", FakeService::json(core::json::toJson(fakes::someMeta())));
    ServerLookup lookup;
    QSignalSpy changed(&lookup, &ServerLookup::changed);
    lookup.lookUp(silent.url().toString());
    QTRY_COMPARE(silent.requests().size(), 1);
    lookup.lookUp(service.url().toString());
    QTRY_COMPARE(lookup.state(), ServerLookup::State::Found);
    QCOMPARE(lookup.server(), service.url());
    QCOMPARE(changed.count(), 3); // asking, asking, found: the first has no ending of its own
}

void ServerLookupTest::canBeCancelled() {
    FakeService silent;
    silent.on("GET", "/v1/meta", FakeService::hang());
    ServerLookup lookup;
    lookup.lookUp(silent.url().toString());
    QTRY_COMPARE(silent.requests().size(), 1);
    lookup.cancel();
    QCOMPARE(lookup.state(), ServerLookup::State::Idle);
    QVERIFY(!lookup.error());
}

QTEST_GUILESS_MAIN(ServerLookupTest)
#include "server_lookup_test.moc"
