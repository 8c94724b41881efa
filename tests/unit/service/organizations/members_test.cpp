#include "unit/service/organizations/people_of_tests.h"

using namespace service;

class MembersTest : public QObject, OnEveryDatabase {
    Q_OBJECT

  private Q_SLOTS:
    void waitUntilTheyAccept_data() { TestDatabases::addRows(); }
    void waitUntilTheyAccept();
    void areInvitedAlikeWithOrWithoutAnAccount_data() { TestDatabases::addRows(); }
    void areInvitedAlikeWithOrWithoutAnAccount();
    void areInvitedOnce_data() { TestDatabases::addRows(); }
    void areInvitedOnce();
    void areNotInvitedTwiceOver_data() { TestDatabases::addRows(); }
    void areNotInvitedTwiceOver();
    void areInvitedWithinLimits_data() { TestDatabases::addRows(); }
    void areInvitedWithinLimits();
    void areTakenBack_data() { TestDatabases::addRows(); }
    void areTakenBack();
    void areRemovedByTheOwner_data() { TestDatabases::addRows(); }
    void areRemovedByTheOwner();
    void leave_data() { TestDatabases::addRows(); }
    void leave();
    void comeInPages_data() { TestDatabases::addRows(); }
    void comeInPages();
};

void MembersTest::waitUntilTheyAccept() {
    const auto service = start();
    const auto ada = service->signUp(u"ada@example.com"_s);
    const auto bob = service->signUp(u"bob@example.com"_s);
    const Answer invited = people::invite(*service, ada, u"Bob@Example.com"_s);
    QCOMPARE(invited.status, 201);
    QCOMPARE(invited.body.value(u"state"_s).toString(), u"pending"_s);
    QVERIFY(invited.body.value(u"name"_s).isNull());
    QCOMPARE(people::firstOrganization(*service, ada).value(u"pending_count"_s).toInt(), 1);
    QCOMPARE(people::firstOrganization(*service, ada).value(u"member_count"_s).toInt(), 0);
    QCOMPARE(people::members(*service, ada).first().toObject(), invited.body);

    QCOMPARE(people::accept(*service, bob).status, 200);
    QCOMPARE(people::firstOrganization(*service, ada).value(u"pending_count"_s).toInt(), 0);
    QCOMPARE(people::firstOrganization(*service, ada).value(u"member_count"_s).toInt(), 1);
    const QJsonObject member = people::members(*service, ada).first().toObject();
    QCOMPARE(member.value(u"id"_s).toString(), bob.accountId);
    QCOMPARE(member.value(u"state"_s).toString(), u"accepted"_s);
    QCOMPARE(member.value(u"name"_s).toString(), u"Ada Lovelace"_s);
    QVERIFY(member.value(u"expires_at"_s).isNull());
    QCOMPARE(service->kinds(ada).first(), u"member_joined"_s);
}

void MembersTest::areInvitedAlikeWithOrWithoutAnAccount() {
    const auto service = start();
    const auto ada = service->signUp(u"ada@example.com"_s);
    service->signUp(u"known@example.com"_s);
    service->messages();
    QList<QJsonObject> answers;
    for (const QString& email : {u"known@example.com"_s, u"nobody@example.com"_s}) {
        QJsonObject answer = people::invite(*service, ada, email).body;
        answer.remove(u"id"_s);
        QCOMPARE(answer.take(u"email"_s).toString(), email);
        answers.append(answer);
        const delivery::Message mail = service->message();
        QCOMPARE(mail.to, email);
        QCOMPARE(mail.what, delivery::Template::OrganizationInvitation);
        QCOMPARE(mail.params.value(u"organization"_s).toString(), u"Analytical Engines"_s);
        QCOMPARE(mail.params.value(u"owner_email"_s).toString(), ada.email);
    }
    QCOMPARE(answers.first(), answers.last());
}

void MembersTest::areInvitedOnce() {
    const auto service = start();
    const auto ada = service->signUp(u"ada@example.com"_s);
    const Answer first = people::invite(*service, ada, u"bob@example.com"_s);
    service->clock.advance(std::chrono::hours(24));
    const Answer again = people::invite(*service, ada, u"BOB@example.com"_s);
    QCOMPARE(again.status, 201);
    QCOMPARE(again.body.value(u"id"_s), first.body.value(u"id"_s));
    QVERIFY(again.body.value(u"expires_at"_s).toString() > first.body.value(u"expires_at"_s).toString());
    QCOMPARE(people::members(*service, ada).size(), 1);
    QCOMPARE(people::invite(*service, ada, u"no address"_s).id(), u"email_invalid"_s);
}

void MembersTest::areNotInvitedTwiceOver() {
    const auto service = start();
    const auto ada = service->signUp(u"ada@example.com"_s);
    const auto bob = service->signUp(u"bob@example.com"_s);
    people::join(*service, ada, bob);
    service->messages();
    QCOMPARE(people::invite(*service, ada, u"Bob@example.com"_s).id(), u"already_member"_s);
    QCOMPARE(people::invite(*service, ada, ada.email).id(), u"already_member"_s);
    QVERIFY(service->messages().isEmpty());
}

void MembersTest::areInvitedWithinLimits() {
    const auto service = start();
    const auto ada = service->signUp(u"ada@example.com"_s);
    const auto eve = service->signUp(u"eve@example.com"_s);
    for (int number = 0; number < 5; ++number) {
        QCOMPARE(people::invite(*service, ada, u"bob@example.com"_s).status, 201);
    }
    QCOMPARE(people::invite(*service, ada, u"bob@example.com"_s).id(), u"too_many_requests"_s);
    for (int number = 5; number < 60; ++number) {
        QCOMPARE(people::invite(*service, ada, u"member%1@example.com"_s.arg(number)).status, 201);
    }
    QCOMPARE(people::invite(*service, ada, u"onemore@example.com"_s).id(), u"too_many_requests"_s);
    service->clock.advance(std::chrono::hours(1));
    QCOMPARE(people::invite(*service, ada, u"onemore@example.com"_s).status, 201);
    // One address is spared whoever invites it.
    QCOMPARE(people::invite(*service, eve, u"bob@example.com"_s).id(), u"too_many_requests"_s);
}

void MembersTest::areTakenBack() {
    const auto service = start();
    const auto ada = service->signUp(u"ada@example.com"_s);
    const auto bob = service->signUp(u"bob@example.com"_s);
    const QString id = people::invite(*service, ada, bob.email).body.value(u"id"_s).toString();
    const QString path = people::pathOf(*service, ada) + u"/members/"_s + id;
    QCOMPARE(service->remove(path, bob.sender).id(), u"not_found"_s);
    QCOMPARE(service->remove(path, ada.sender).status, 204);
    QVERIFY(people::invitations(*service, bob).isEmpty());
    QCOMPARE(
        service->post(u"/v1/invitations/%1/accept"_s.arg(id), {{u"sso_services"_s, QJsonArray()}}, bob.sender)
            .id(),
        u"not_found"_s);
    QCOMPARE(service->remove(path, ada.sender).id(), u"not_found"_s);
    QCOMPARE(service->kinds(ada).first(), u"invitation_taken_back"_s);
}

void MembersTest::areRemovedByTheOwner() {
    const auto service = start();
    const auto ada = service->signUp(u"ada@example.com"_s);
    const auto bob = service->signUp(u"bob@example.com"_s);
    const auto eve = service->signUp(u"eve@example.com"_s);
    people::join(*service, ada, bob);
    people::join(*service, ada, eve);
    const QString organizationId = people::firstOrganization(*service, ada).value(u"id"_s).toString();
    service->sso.services.insert(organizationId, {{u"okta"_s, u"Okta"_s}});
    service->sso.agreed = {{bob.accountId, u"okta"_s}, {eve.accountId, u"okta"_s}};
    const QString members = people::pathOf(*service, ada) + u"/members/"_s;
    // A member removes nobody but itself.
    QCOMPARE(service->remove(members + eve.accountId, bob.sender).id(), u"not_found"_s);
    QCOMPARE(service->remove(members + bob.accountId, ada.sender).status, 204);
    QCOMPARE(people::members(*service, ada).size(), 1);
    QCOMPARE(service->get(u"/v1/organizations"_s, bob.sender).body.value(u"total"_s).toInt(), 1);
    QCOMPARE(service->kinds(bob).first(), u"membership_ended"_s);
    QCOMPARE(service->kinds(ada).first(), u"member_removed"_s);
    // What came with the organization has ended with it, for nobody else.
    QVERIFY(!service->sso.agreed.contains({bob.accountId, u"okta"_s}));
    QVERIFY(service->sso.agreed.contains({eve.accountId, u"okta"_s}));
}

void MembersTest::leave() {
    const auto service = start();
    const auto ada = service->signUp(u"ada@example.com"_s);
    const auto bob = service->signUp(u"bob@example.com"_s);
    people::join(*service, ada, bob);
    const QString organizationId = people::firstOrganization(*service, ada).value(u"id"_s).toString();
    service->sso.services.insert(organizationId, {{u"okta"_s, u"Okta"_s}});
    service->sso.agreed = {{bob.accountId, u"okta"_s}};
    const QString members = people::pathOf(*service, ada) + u"/members/"_s;
    QCOMPARE(service->remove(members + bob.accountId, bob.sender).status, 204);
    QCOMPARE(service->remove(members + bob.accountId, bob.sender).id(), u"not_found"_s);
    QVERIFY(people::members(*service, ada).isEmpty());
    QVERIFY(service->sso.agreed.isEmpty());
    QCOMPARE(service->kinds(bob).first(), u"organization_left"_s);
    QCOMPARE(service->kinds(ada).first(), u"member_left"_s);
    // Its owner is no member, and stays.
    QCOMPARE(service->remove(members + ada.accountId, ada.sender).id(), u"not_found"_s);
}

void MembersTest::comeInPages() {
    const auto service = start();
    const auto ada = service->signUp(u"ada@example.com"_s);
    const auto bob = service->signUp(u"bob@example.com"_s);
    people::join(*service, ada, bob);
    for (int number = 0; number < 4; ++number) {
        people::invite(*service, ada, u"member%1@example.com"_s.arg(number)); // within the same millisecond
    }
    QSet<QString> seen;
    QString cursor;
    do {
        const Answer page =
            service->get(people::pathOf(*service, ada) + u"/members?limit=2&cursor="_s + cursor, ada.sender);
        QCOMPARE(page.body.value(u"total"_s).toInt(), 5);
        for (const QJsonValue& item : page.body.value(u"items"_s).toArray()) {
            seen.insert(item.toObject().value(u"email"_s).toString());
        }
        cursor = page.body.value(u"next_cursor"_s).toString();
    } while (!cursor.isEmpty());
    QCOMPARE(seen.size(), 5);
    QVERIFY(seen.contains(bob.email));
}

QTEST_GUILESS_MAIN(MembersTest)
#include "members_test.moc"
