#include "unit/service/organizations/people_of_tests.h"

using namespace service;

class InvitationsTest : public QObject, OnEveryDatabase {
    Q_OBJECT

  private Q_SLOTS:
    void tellWhoInvitesWhereto_data() { TestDatabases::addRows(); }
    void tellWhoInvitesWhereto();
    void waitForAnAccount_data() { TestDatabases::addRows(); }
    void waitForAnAccount();
    void areTheirAddressesOnly_data() { TestDatabases::addRows(); }
    void areTheirAddressesOnly();
    void areAccepted_data() { TestDatabases::addRows(); }
    void areAccepted();
    void areDeclined_data() { TestDatabases::addRows(); }
    void areDeclined();
    void expire_data() { TestDatabases::addRows(); }
    void expire();
    void nameSsoServices_data() { TestDatabases::addRows(); }
    void nameSsoServices();
    void letNoServiceInWithoutProof_data() { TestDatabases::addRows(); }
    void letNoServiceInWithoutProof();
};

void InvitationsTest::tellWhoInvitesWhereto() {
    const auto service = start();
    const auto ada = service->signUp(u"ada@example.com"_s);
    const auto bob = service->signUp(u"bob@example.com"_s);
    people::invite(*service, ada, bob.email);
    const QJsonObject invitation = people::invitations(*service, bob).first().toObject();
    QCOMPARE(invitation.value(u"organization"_s).toString(), u"Analytical Engines"_s);
    QCOMPARE(invitation.value(u"time_zone"_s).toString(), u"Europe/London"_s);
    QCOMPARE(invitation.value(u"owner"_s).toObject().value(u"email"_s).toString(), ada.email);
    QCOMPARE(invitation.value(u"sso_services"_s).toArray(), QJsonArray());
}

void InvitationsTest::waitForAnAccount() {
    const auto service = start();
    const auto ada = service->signUp(u"ada@example.com"_s);
    people::invite(*service, ada, u"later@example.com"_s);
    service->messages();
    const auto later = service->signUp(u"Later@example.com"_s);
    QCOMPARE(people::invitations(*service, later).size(), 1);
    QCOMPARE(people::accept(*service, later).status, 200);
    QCOMPARE(people::members(*service, ada).first().toObject().value(u"id"_s).toString(), later.accountId);
}

void InvitationsTest::areTheirAddressesOnly() {
    const auto service = start();
    const auto ada = service->signUp(u"ada@example.com"_s);
    const auto bob = service->signUp(u"bob@example.com"_s);
    const auto eve = service->signUp(u"eve@example.com"_s);
    people::invite(*service, ada, bob.email);
    const QString path = u"/v1/invitations/"_s + people::invitationId(*service, bob);
    QVERIFY(people::invitations(*service, eve).isEmpty());
    for (const Sender& other : {eve.sender, ada.sender}) {
        QCOMPARE(service->post(path + u"/accept"_s, {{u"sso_services"_s, QJsonArray()}}, other).id(),
                 u"not_found"_s);
        QCOMPARE(service->post(path + u"/decline"_s, {}, other).id(), u"not_found"_s);
    }
    QCOMPARE(people::invitations(*service, bob).size(), 1);
}

void InvitationsTest::areAccepted() {
    const auto service = start();
    const auto ada = service->signUp(u"ada@example.com"_s);
    const auto bob = service->signUp(u"bob@example.com"_s);
    people::invite(*service, ada, bob.email);
    const QString path = u"/v1/invitations/%1/accept"_s.arg(people::invitationId(*service, bob));
    const Answer joined = service->post(path, {{u"sso_services"_s, QJsonArray()}}, bob.sender);
    QCOMPARE(joined.status, 200);
    QCOMPARE(joined.body.value(u"owned"_s).toBool(true), false);
    QCOMPARE(joined.body.value(u"owner"_s).toObject().value(u"email"_s).toString(), ada.email);
    QCOMPARE(joined.body.value(u"member_count"_s).toInt(), 1);
    QCOMPARE(service->get(u"/v1/organizations"_s, bob.sender).body.value(u"total"_s).toInt(), 2);
    QVERIFY(people::invitations(*service, bob).isEmpty());
    QCOMPARE(service->kinds(bob).first(), u"organization_joined"_s);
    QCOMPARE(service->post(path, {{u"sso_services"_s, QJsonArray()}}, bob.sender).id(), u"not_found"_s);
}

void InvitationsTest::areDeclined() {
    const auto service = start();
    const auto ada = service->signUp(u"ada@example.com"_s);
    const auto bob = service->signUp(u"bob@example.com"_s);
    people::invite(*service, ada, bob.email);
    const QString path = u"/v1/invitations/%1/decline"_s.arg(people::invitationId(*service, bob));
    QCOMPARE(service->post(path, {}, bob.sender).status, 204);
    QCOMPARE(service->post(path, {}, bob.sender).id(), u"not_found"_s);
    QVERIFY(people::members(*service, ada).isEmpty());
    QCOMPARE(service->get(u"/v1/organizations"_s, bob.sender).body.value(u"total"_s).toInt(), 1);
    QCOMPARE(service->kinds(bob).first(), u"invitation_declined"_s);
}

void InvitationsTest::expire() {
    const auto service = start();
    const auto ada = service->signUp(u"ada@example.com"_s);
    const auto bob = service->signUp(u"bob@example.com"_s);
    people::invite(*service, ada, bob.email);
    const QString id = people::invitationId(*service, bob);
    service->clock.advance(std::chrono::hours(24 * 14) - core::Duration(1));
    QCOMPARE(people::invitations(*service, bob).size(), 1);
    service->clock.advance(core::Duration(1));
    QVERIFY(people::invitations(*service, bob).isEmpty());
    QVERIFY(people::members(*service, ada).isEmpty());
    QCOMPARE(people::firstOrganization(*service, ada).value(u"pending_count"_s).toInt(), 0);
    QCOMPARE(
        service->post(u"/v1/invitations/%1/accept"_s.arg(id), {{u"sso_services"_s, QJsonArray()}}, bob.sender)
            .id(),
        u"not_found"_s);
    const auto rows = [&] {
        return service->database.read([](store::Transaction& transaction) {
            return transaction.one(u"SELECT COUNT(*) FROM invitations"_s)->number(0);
        });
    };
    QCOMPARE(rows(), 1);
    service->database.write([&](store::Transaction& transaction) {
        organizations::Organizations::removeOld(transaction, service->clock.now());
    });
    QCOMPARE(rows(), 0);
}

void InvitationsTest::nameSsoServices() {
    const auto service = start();
    const auto ada = service->signUp(u"ada@example.com"_s);
    const auto bob = service->signUp(u"bob@example.com"_s);
    people::invite(*service, ada, bob.email);
    const QString organizationId = people::firstOrganization(*service, ada).value(u"id"_s).toString();
    service->sso.services.insert(organizationId, {{u"okta"_s, u"Okta"_s}, {u"entra"_s, u"Entra"_s}});
    const QJsonArray offered =
        people::invitations(*service, bob).first().toObject().value(u"sso_services"_s).toArray();
    QCOMPARE(offered.first().toObject().value(u"name"_s).toString(), u"Okta"_s);
    // One that is not the organization's: nothing has happened.
    QCOMPARE(people::accept(*service, bob, {u"okta"_s, u"another"_s}).id(), u"not_found"_s);
    QCOMPARE(people::invitations(*service, bob).size(), 1);
    QCOMPARE(people::accept(*service, bob, {u"okta"_s}).status, 200);
    QCOMPARE(service->sso.agreed, (QSet<std::pair<QString, QString>>{{bob.accountId, u"okta"_s}}));
}

void InvitationsTest::letNoServiceInWithoutProof() {
    const auto service = start();
    const auto ada = service->signUp(u"ada@example.com"_s);
    const auto bob = service->signUp(u"bob@example.com"_s);
    people::invite(*service, ada, bob.email);
    const QString organizationId = people::firstOrganization(*service, ada).value(u"id"_s).toString();
    service->sso.services.insert(organizationId, {{u"okta"_s, u"Okta"_s}});
    service->clock.advance(std::chrono::minutes(11));
    const Answer refused = people::accept(*service, bob, {u"okta"_s});
    QCOMPARE(refused.id(), u"step_up_required"_s);
    QCOMPARE(refused.params().value(u"methods"_s).toArray(), QJsonArray{u"password"_s});
    QVERIFY(service->sso.agreed.isEmpty());
    QCOMPARE(people::accept(*service, bob).status, 200); // to belong to it takes none
}

QTEST_GUILESS_MAIN(InvitationsTest)
#include "invitations_test.moc"
