#include "unit/service/sso/sso_fixture.h"

using namespace service;

class ConsentsTest : public QObject, SsoOnEveryDatabase {
    Q_OBJECT

  private Q_SLOTS:
    void listWhatConcernsTheMember_data() { TestDatabases::addRows(); }
    void listWhatConcernsTheMember();
    void areInTheMembersActivity_data() { TestDatabases::addRows(); }
    void areInTheMembersActivity();
};

void ConsentsTest::listWhatConcernsTheMember() {
    const auto service = startSso();
    const auto owner = service->signUpOwner(u"ada@example.com"_s);
    const auto member = service->base->signUp(u"grace@example.com"_s);
    const QString organization = service->organizationOf(owner);
    const QString second = service->create(owner, u"B service"_s);
    const QString first = service->create(owner, u"A service"_s);
    (void)service->create(owner, u"Of no organization"_s);
    service->associate(owner, first, {organization});
    service->associate(owner, second, {organization});
    const auto items = [&](const RunningService::Person& person) {
        return service->base->get(u"/v1/sso/consents"_s, person.sender).body.value(u"items"_s).toArray();
    };
    QVERIFY(items(member).isEmpty());
    service->join(owner, organization, member);
    QVERIFY(items(owner).isEmpty()); // who owns a service needs no agreement to it
    QCOMPARE(service->consent(member, second).status, 204);
    QCOMPARE(service->consent(member, second).status, 204);
    const QJsonArray listed = items(member);
    QCOMPARE(listed.size(), 2);
    const QJsonObject a = listed[0].toObject();
    const QJsonObject b = listed[1].toObject();
    QCOMPARE(a.value(u"service_id"_s).toString(), first);
    QCOMPARE(a.value(u"entity_id"_s).toString(), u"https://idp.example/"_s);
    QCOMPARE(a.value(u"organizations"_s).toArray(), QJsonArray{u"Analytical Engines"_s});
    QVERIFY(a.value(u"agreed_at"_s).isNull());
    QCOMPARE(b.value(u"service_id"_s).toString(), second);
    QCOMPARE(b.value(u"agreed_at"_s).toString(), core::toRfc3339(service->base->clock.now()));
}

void ConsentsTest::areInTheMembersActivity() {
    const auto service = startSso();
    const auto owner = service->signUpOwner(u"ada@example.com"_s);
    const auto member = service->base->signUp(u"grace@example.com"_s);
    const QString organization = service->organizationOf(owner);
    const QString id = service->create(owner);
    service->associate(owner, id, {organization});
    service->join(owner, organization, member);
    QCOMPARE(service->consent(member, id).status, 204);
    QCOMPARE(service->base->kinds(member).first(), u"sso_consent_given"_s);
    QCOMPARE(service->consent(member, id, api::Method::Delete).status, 204);
    QCOMPARE(service->base->kinds(member).first(), u"sso_consent_withdrawn"_s);
    QCOMPARE(service->consent(member, id, api::Method::Delete).status, 404);
}

QTEST_GUILESS_MAIN(ConsentsTest)
#include "consents_test.moc"
