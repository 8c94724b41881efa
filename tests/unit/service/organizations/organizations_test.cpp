#include "service/organizations/organization_rows.h"
#include "service/organizations/organization_rules.h"
#include "unit/service/organizations/people_of_tests.h"

using namespace service;

class OrganizationsTest : public QObject, OnEveryDatabase {
    Q_OBJECT

  private Q_SLOTS:
    void checksItsValues_data();
    void checksItsValues();
    void areListedForTheirOwner_data() { TestDatabases::addRows(); }
    void areListedForTheirOwner();
    void areAdded_data() { TestDatabases::addRows(); }
    void areAdded();
    void change_data() { TestDatabases::addRows(); }
    void change();
    void changeOnlyAsTheyAre_data() { TestDatabases::addRows(); }
    void changeOnlyAsTheyAre();
    void areTheirOwners_data() { TestDatabases::addRows(); }
    void areTheirOwners();
    void areDeletedByName_data() { TestDatabases::addRows(); }
    void areDeletedByName();
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

void OrganizationsTest::areAdded() {
    const auto service = start();
    const auto ada = service->signUp(u"ada@example.com"_s);
    service->clock.advance(core::Duration(1));
    const Answer added =
        service->post(u"/v1/organizations"_s,
                      {{u"name"_s, u" Lighthouse "_s}, {u"time_zone"_s, u"America/New_York"_s}}, ada.sender);
    QCOMPARE(added.status, 201);
    QCOMPARE(added.header("ETag"), QByteArray("\"1\""));
    QCOMPARE(added.body.value(u"name"_s).toString(), u"Lighthouse"_s);
    QCOMPARE(added.body.value(u"member_count"_s).toInt(-1), 0);
    QVERIFY(added.body.value(u"owner"_s).isNull());
    QCOMPARE(service->get(u"/v1/organizations"_s, ada.sender).body.value(u"total"_s).toInt(), 2);
    QCOMPARE(service->kinds(ada).first(), u"organization_created"_s);
    QCOMPARE(
        service
            ->post(u"/v1/organizations"_s, {{u"name"_s, u"Moon"_s}, {u"time_zone"_s, u"Moon"_s}}, ada.sender)
            .id(),
        u"time_zone_invalid"_s);
}

void OrganizationsTest::change() {
    const auto service = start();
    const auto ada = service->signUp(u"ada@example.com"_s);
    const QString path = people::pathOf(*service, ada);
    const Answer named = service->patch(
        path, {{u"name"_s, u"Difference Engines"_s}, {u"website"_s, u"https://example.com"_s}}, ada.sender);
    QCOMPARE(named.status, 200);
    QCOMPARE(named.body.value(u"name"_s).toString(), u"Difference Engines"_s);
    QCOMPARE(named.body.value(u"website"_s).toString(), u"https://example.com"_s);
    QCOMPARE(named.body.value(u"version"_s).toInt(), 2);
    const Answer bare = service->patch(path, {{u"website"_s, QJsonValue::Null}}, ada.sender);
    QVERIFY(bare.body.value(u"website"_s).isNull());
    QCOMPARE(bare.body.value(u"name"_s).toString(), u"Difference Engines"_s);
    // The time zone is fixed, and what is as it was is no change.
    const Answer same =
        service->patch(path, {{u"name"_s, u"Difference Engines"_s}, {u"time_zone"_s, u"UTC"_s}}, ada.sender);
    QCOMPARE(same.body, bare.body);
    QCOMPARE(service->kinds(ada).count(u"organization_changed"_s), 2);
    QCOMPARE(service->patch(path, {{u"name"_s, u" "_s}}, ada.sender).id(), u"name_invalid"_s);
    QCOMPARE(service->patch(path, {{u"website"_s, u"nowhere"_s}}, ada.sender).id(), u"website_invalid"_s);
}

void OrganizationsTest::changeOnlyAsTheyAre() {
    const auto service = start();
    const auto ada = service->signUp(u"ada@example.com"_s);
    const QString path = people::pathOf(*service, ada);
    Sender late = ada.sender;
    late.headers.insert("if-match", "\"1\"");
    QCOMPARE(service->patch(path, {{u"name"_s, u"First"_s}}, late).status, 200);
    const Answer refused = service->patch(path, {{u"name"_s, u"Second"_s}}, late);
    QCOMPARE(refused.id(), u"changed_elsewhere"_s);
    QCOMPARE(refused.params().value(u"current"_s).toObject().value(u"name"_s).toString(), u"First"_s);
}

void OrganizationsTest::areTheirOwners() {
    const auto service = start();
    const auto ada = service->signUp(u"ada@example.com"_s);
    const auto bob = service->signUp(u"bob@example.com"_s);
    const auto eve = service->signUp(u"eve@example.com"_s);
    people::join(*service, ada, bob);
    const QString path = people::pathOf(*service, ada);
    for (const Sender& other : {bob.sender, eve.sender}) {
        QCOMPARE(service->patch(path, {{u"name"_s, u"Mine"_s}}, other).id(), u"not_found"_s);
        QCOMPARE(service->remove(path, other, {{u"confirm_name"_s, u"Analytical Engines"_s}}).id(),
                 u"not_found"_s);
        QCOMPARE(service->get(path + u"/members"_s, other).id(), u"not_found"_s);
        QCOMPARE(service->post(path + u"/members"_s, {{u"email"_s, u"x@example.com"_s}}, other).id(),
                 u"not_found"_s);
    }
    QCOMPARE(people::firstOrganization(*service, ada).value(u"name"_s).toString(), u"Analytical Engines"_s);
}

void OrganizationsTest::areDeletedByName() {
    const auto service = start();
    const auto ada = service->signUp(u"ada@example.com"_s);
    const auto bob = service->signUp(u"bob@example.com"_s);
    const auto eve = service->signUp(u"eve@example.com"_s);
    people::join(*service, ada, bob);
    people::invite(*service, ada, eve.email);
    const QString path = people::pathOf(*service, ada);
    QCOMPARE(service->remove(path, ada.sender, {{u"confirm_name"_s, u"Analytical"_s}}).id(),
             u"confirmation_wrong"_s);
    QCOMPARE(service->get(u"/v1/organizations"_s, bob.sender).body.value(u"total"_s).toInt(), 2);
    const QJsonObject right{{u"confirm_name"_s, u"Analytical Engines"_s}};
    service->clock.advance(std::chrono::minutes(11));
    QCOMPARE(service->remove(path, ada.sender, right).id(), u"step_up_required"_s);
    service->post(u"/v1/step-up"_s, {{u"method"_s, u"password"_s}, {u"value"_s, ada.password}}, ada.sender);
    QCOMPARE(service->remove(path, ada.sender, right).status, 204);
    QCOMPARE(service->get(u"/v1/organizations"_s, ada.sender).body.value(u"total"_s).toInt(), 0);
    QCOMPARE(service->get(u"/v1/organizations"_s, bob.sender).body.value(u"total"_s).toInt(), 1);
    QVERIFY(people::invitations(*service, eve).isEmpty());
    QCOMPARE(service->kinds(ada).first(), u"organization_deleted"_s);
    QCOMPARE(service->kinds(bob).first(), u"membership_ended"_s);
}

QTEST_GUILESS_MAIN(OrganizationsTest)
#include "organizations_test.moc"
