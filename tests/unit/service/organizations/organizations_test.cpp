#include "unit/service/running_service.h"

using namespace service;

class OrganizationsTest : public QObject, OnEveryDatabase {
    Q_OBJECT

  private Q_SLOTS:
    void checksItsValues_data();
    void checksItsValues();
    void areListedForTheirOwner_data() { TestDatabases::addRows(); }
    void areListedForTheirOwner();
};

void OrganizationsTest::checksItsValues_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("website");
    QTest::addColumn<QString>("timeZone");
    QTest::addColumn<QString>("error");
    const QString name = u"Analytical Engines"_s;
    const QString site = u"https://example.com/about?a=b"_s;
    const QString zone = u"Europe/Paris"_s;
    QTest::newRow("as they should be") << name << site << zone << QString();
    QTest::newRow("http, and a port") << name << u"http://example.com:8080"_s << zone << QString();
    QTest::newRow("no website") << name << QString() << zone << QString();
    QTest::newRow("UTC") << name << site << u"UTC"_s << QString();
    QTest::newRow("three parts") << name << site << u"America/Argentina/Buenos_Aires"_s << QString();
    QTest::newRow("blank name") << u"  "_s << site << zone << u"name_invalid"_s;
    QTest::newRow("no scheme") << name << u"example.com"_s << zone << u"website_invalid"_s;
    QTest::newRow("no host") << name << u"https://"_s << zone << u"website_invalid"_s;
    QTest::newRow("script") << name << u"javascript:alert(1)"_s << zone << u"website_invalid"_s;
    QTest::newRow("user") << name << u"https://ada:secret@example.com"_s << zone << u"website_invalid"_s;
    QTest::newRow("space") << name << u"https://exam ple.com"_s << zone << u"website_invalid"_s;
    QTest::newRow("no such zone") << name << site << u"Europe/Atlantis"_s << u"time_zone_invalid"_s;
    QTest::newRow("offset") << name << site << u"UTC+03:00"_s << u"time_zone_invalid"_s;
    QTest::newRow("file") << name << site << u"../../etc/passwd"_s << u"time_zone_invalid"_s;
    QTest::newRow("no zone") << name << site << QString() << u"time_zone_invalid"_s;
}

void OrganizationsTest::checksItsValues() {
    QFETCH(QString, name);
    QFETCH(QString, website);
    QFETCH(QString, timeZone);
    const auto outcome = organizations::checked(
        {name, website.isEmpty() ? std::nullopt : std::optional(website), timeZone}, u"organization."_s);
    QTEST(outcome ? QString() : core::errorName(outcome.error().id), "error");
}

void OrganizationsTest::areListedForTheirOwner() {
    const auto service = start();
    const auto ada = service->signUp(u"ada@example.com"_s);
    const auto eve = service->signUp(u"eve@example.com"_s);
    service->database.write([&](store::Transaction& transaction) {
        for (int number = 0; number < 2; ++number) {
            service->clock.advance(core::Duration(1));
            organizations::create(transaction, ada.accountId,
                                  {u"Engine %1"_s.arg(number), u"https://example.com"_s, u"UTC"_s},
                                  service->clock.now());
        }
    });
    const Answer first = service->get(u"/v1/organizations?limit=2"_s, ada.sender);
    QCOMPARE(first.body.value(u"total"_s).toInt(), 3);
    const QJsonArray items = first.body.value(u"items"_s).toArray();
    QCOMPARE(items.size(), 2);
    QVERIFY(items.first().toObject().value(u"website"_s).isNull());
    QCOMPARE(items.first().toObject().value(u"owned"_s).toBool(), true);
    QCOMPARE(items.last().toObject().value(u"name"_s).toString(), u"Engine 0"_s);
    const Answer second = service->get(
        u"/v1/organizations?limit=2&cursor="_s + first.body.value(u"next_cursor"_s).toString(), ada.sender);
    QCOMPARE(second.body.value(u"items"_s).toArray().size(), 1);
    QVERIFY(second.body.value(u"next_cursor"_s).isNull());
    QCOMPARE(service->get(u"/v1/organizations"_s, eve.sender).body.value(u"total"_s).toInt(), 1);
}

QTEST_GUILESS_MAIN(OrganizationsTest)
#include "organizations_test.moc"
