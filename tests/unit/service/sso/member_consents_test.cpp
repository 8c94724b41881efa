#include "service/sso/entitlement.h"

#include "unit/service/sso/sso_sign_in.h"
#include "unit/service/two_factor/authenticator_app.h"

using namespace service;
using namespace sso_sign_in;

// What members agree to when they join, and what becomes of it: through real invitations and memberships.
class MemberConsentsTest : public QObject, SsoOnEveryDatabase {
    Q_OBJECT

  private Q_SLOTS:
    void anInvitationOffersTheServices_data() { TestDatabases::addRows(); }
    void anInvitationOffersTheServices();
    void acceptingAgreesToThoseThatAreNamed_data() { TestDatabases::addRows(); }
    void acceptingAgreesToThoseThatAreNamed();
    void agreeingWantsAStepUp_data() { TestDatabases::addRows(); }
    void agreeingWantsAStepUp();
    void whoLeavesIsOpenedNoMore_data() { TestDatabases::addRows(); }
    void whoLeavesIsOpenedNoMore();
    void whatWaitsForASecondFactorEndsToo_data() { TestDatabases::addRows(); }
    void whatWaitsForASecondFactorEndsToo();
    void anotherOrganizationOfTheServiceKeepsTheAgreement_data() { TestDatabases::addRows(); }
    void anotherOrganizationOfTheServiceKeepsTheAgreement();
    void endWithTheOrganization_data() { TestDatabases::addRows(); }
    void endWithTheOrganization();
    void endWithTheAssociationForGood_data() { TestDatabases::addRows(); }
    void endWithTheAssociationForGood();
    void endWithTheService_data() { TestDatabases::addRows(); }
    void endWithTheService();
    void endWithTheOwnersAccount_data() { TestDatabases::addRows(); }
    void endWithTheOwnersAccount();
};

namespace {

bool isSignedIn(SsoService& running, const Sender& sender) {
    return running.base->get(u"/v1/account"_s, sender).status == 200;
}

QJsonArray consentsOf(SsoService& running, const RunningService::Person& person) {
    return running.base->get(u"/v1/sso/consents"_s, person.sender).body.value(u"items"_s).toArray();
}

bool hasAgreed(SsoService& running, const Member& member) {
    return running.write([&](store::Transaction& transaction) {
        return sso::mayOpen(sso::entitlementOf(transaction, member.serviceId, member.person.accountId));
    });
}

Answer leave(SsoService& running, const Member& member, const Sender& by) {
    return running.base->remove(
        u"/v1/organizations/%1/members/%2"_s.arg(member.organizationId, member.person.accountId), by);
}

} // namespace

void MemberConsentsTest::anInvitationOffersTheServices() {
    const auto running = startSso();
    const auto owner = running->signUpOwner(u"ada@example.com"_s);
    const auto person = running->base->signUp(u"grace@example.com"_s);
    const QString organization = running->organizationOf(owner);
    const QString id = running->create(owner, u"Okta"_s);
    (void)running->create(owner, u"Of no organization"_s);
    running->associate(owner, id, {organization});
    running->base->post(u"/v1/organizations/%1/members"_s.arg(organization), {{u"email"_s, person.email}},
                        owner.sender);
    const auto offered = [&] {
        return running->base->get(u"/v1/invitations"_s, person.sender)
            .body.value(u"items"_s)
            .toArray()
            .first()
            .toObject()
            .value(u"sso_services"_s)
            .toArray();
    };
    QCOMPARE(offered(), (QJsonArray{QJsonObject{{u"id"_s, id}, {u"name"_s, u"Okta"_s}}}));
    // It would open nothing.
    running->write([&](store::Transaction& transaction) {
        identity::setSsoAllowed(transaction, owner.accountId, false);
    });
    QCOMPARE(offered(), QJsonArray());
}

void MemberConsentsTest::acceptingAgreesToThoseThatAreNamed() {
    const auto running = startSso();
    const auto owner = running->signUpOwner(u"ada@example.com"_s);
    const auto person = running->base->signUp(u"grace@example.com"_s);
    const QString organization = running->organizationOf(owner);
    const QString agreed = running->create(owner, u"Okta"_s);
    const QString other = running->create(owner, u"Entra"_s);
    const QString foreign = running->create(owner, u"Of no organization"_s);
    running->associate(owner, agreed, {organization});
    running->associate(owner, other, {organization});
    running->base->post(u"/v1/organizations/%1/members"_s.arg(organization), {{u"email"_s, person.email}},
                        owner.sender);
    const QString path = u"/v1/invitations/%1/accept"_s.arg(running->invitation(person));

    QCOMPARE(
        running->base->post(path, {{u"sso_services"_s, QJsonArray{agreed, foreign}}}, person.sender).id(),
        u"not_found"_s);
    QCOMPARE(running->base->post(path, {{u"sso_services"_s, QJsonArray{agreed}}}, person.sender).status, 200);
    const QJsonArray consents = consentsOf(*running, person);
    QCOMPARE(consents.size(), 2);
    QCOMPARE(consents[0].toObject().value(u"service_id"_s).toString(), other);
    QVERIFY(consents[0].toObject().value(u"agreed_at"_s).isNull());
    QCOMPARE(consents[1].toObject().value(u"service_id"_s).toString(), agreed);
    QVERIFY(!consents[1].toObject().value(u"agreed_at"_s).isNull());
    QCOMPARE(running->base->kinds(person).count(u"sso_consent_given"_s), 1);
    QVERIFY(isSignedIn(*running, signedIn(*running, agreed, person.accountId)));
    QCOMPARE(exchanged(*running, codeFor(*running, other, person.accountId)).id(), u"code_expired"_s);
}

// Whoever found a session open must not let somebody else's provider in.
void MemberConsentsTest::agreeingWantsAStepUp() {
    const auto running = startSso();
    const Member member = memberWhoAgreed(*running);
    const QString other = running->create(member.owner, u"Another"_s);
    running->associate(member.owner, other, {member.organizationId});
    RunningService::Person throughSso = member.person;
    throughSso.sender = signedIn(*running, member.serviceId, member.person.accountId);
    QCOMPARE(running->consent(throughSso, other).id(), u"step_up_required"_s);
    QCOMPARE(running->consent(throughSso, member.serviceId, api::Method::Delete).status, 204);
}

void MemberConsentsTest::whoLeavesIsOpenedNoMore() {
    for (const bool removed : {false, true}) {
        const auto running = startSso();
        const Member member = memberWhoAgreed(*running);
        const Sender throughSso = signedIn(*running, member.serviceId, member.person.accountId);
        const QString underWay = codeFor(*running, member.serviceId, member.person.accountId);
        QVERIFY(isSignedIn(*running, throughSso));
        QCOMPARE(leave(*running, member, removed ? member.owner.sender : member.person.sender).status, 204);
        QVERIFY(!isSignedIn(*running, throughSso));
        QVERIFY(isSignedIn(*running, member.person.sender));
        QCOMPARE(exchanged(*running, underWay).id(), u"code_expired"_s);
        QVERIFY(running->base->kinds(member.person).contains(u"sso_consent_ended"_s));
        // Back in the organization, the account is asked again.
        running->join(member.owner, member.organizationId, member.person);
        QVERIFY(consentsOf(*running, member.person)[0].toObject().value(u"agreed_at"_s).isNull());
        QVERIFY(!hasAgreed(*running, member));
    }
}

void MemberConsentsTest::whatWaitsForASecondFactorEndsToo() {
    const auto running = startSso();
    const Member member = memberWhoAgreed(*running);
    AuthenticatorApp authenticator(*running->base, member.person);
    authenticator.enrol();
    const auto challenge = [&] {
        return exchanged(*running, codeFor(*running, member.serviceId, member.person.accountId))
            .body.value(u"challenge"_s)
            .toObject()
            .value(u"id"_s)
            .toString();
    };
    const QString before = challenge();
    QCOMPARE(authenticator.answer(before, authenticator.code()).status, 201);
    running->base->clock.advance(std::chrono::seconds(30));
    const QString after = challenge();
    QCOMPARE(leave(*running, member, member.owner.sender).status, 204);
    QCOMPARE(authenticator.answer(after, authenticator.code()).id(), u"challenge_expired"_s);
}

void MemberConsentsTest::anotherOrganizationOfTheServiceKeepsTheAgreement() {
    const auto running = startSso();
    const Member member = memberWhoAgreed(*running);
    const QString second = running->newOrganization(member.owner, u"Second"_s);
    running->associate(member.owner, member.serviceId, {member.organizationId, second});
    running->join(member.owner, second, member.person);
    const Sender throughSso = signedIn(*running, member.serviceId, member.person.accountId);
    QCOMPARE(leave(*running, member, member.person.sender).status, 204);
    QVERIFY(isSignedIn(*running, throughSso));
    QVERIFY(hasAgreed(*running, member));
    running->associate(member.owner, member.serviceId, {member.organizationId});
    QVERIFY(!isSignedIn(*running, throughSso));
    QVERIFY(!hasAgreed(*running, member));
}

void MemberConsentsTest::endWithTheOrganization() {
    const auto running = startSso();
    const Member member = memberWhoAgreed(*running);
    const Sender throughSso = signedIn(*running, member.serviceId, member.person.accountId);
    const Sender ofOwner = signedIn(*running, member.serviceId, member.owner.accountId);
    QCOMPARE(running->base
                 ->remove(u"/v1/organizations/"_s + member.organizationId, member.owner.sender,
                          {{u"confirm_name"_s, u"Analytical Engines"_s}})
                 .status,
             204);
    QVERIFY(!isSignedIn(*running, throughSso));
    QVERIFY(isSignedIn(*running, ofOwner));
    QVERIFY(!hasAgreed(*running, member));
    QVERIFY(running->base->kinds(member.person).contains(u"sso_consent_ended"_s));
}

void MemberConsentsTest::endWithTheAssociationForGood() {
    const auto running = startSso();
    const Member member = memberWhoAgreed(*running);
    const Sender throughSso = signedIn(*running, member.serviceId, member.person.accountId);
    const Sender ofOwner = signedIn(*running, member.serviceId, member.owner.accountId);
    running->associate(member.owner, member.serviceId, {});
    QVERIFY(!isSignedIn(*running, throughSso));
    QVERIFY(isSignedIn(*running, ofOwner));
    QCOMPARE(running->base->kinds(member.person).first(), u"sso_consent_ended"_s);
    // Associated later: asked again.
    running->associate(member.owner, member.serviceId, {member.organizationId});
    QVERIFY(consentsOf(*running, member.person)[0].toObject().value(u"agreed_at"_s).isNull());
    QVERIFY(!hasAgreed(*running, member));
}

void MemberConsentsTest::endWithTheService() {
    const auto running = startSso();
    const Member member = memberWhoAgreed(*running);
    const Sender throughSso = signedIn(*running, member.serviceId, member.person.accountId);
    const Sender ofOwner = signedIn(*running, member.serviceId, member.owner.accountId);
    QCOMPARE(running->base
                 ->remove(u"/v1/sso/services/"_s + member.serviceId, member.owner.sender,
                          {{u"confirm_name"_s, u"Example"_s}})
                 .status,
             204);
    QVERIFY(!isSignedIn(*running, throughSso));
    QVERIFY(!isSignedIn(*running, ofOwner));
    QVERIFY(isSignedIn(*running, member.owner.sender));
    QCOMPARE(consentsOf(*running, member.person), QJsonArray());
    QCOMPARE(running->base->kinds(member.person).first(), u"sso_consent_ended"_s);
}

// Whatever deletes the account: the database sees to it.
void MemberConsentsTest::endWithTheOwnersAccount() {
    const auto running = startSso();
    const Member member = memberWhoAgreed(*running);
    const Sender throughSso = signedIn(*running, member.serviceId, member.person.accountId);
    running->write([&](store::Transaction& transaction) {
        transaction.run(u"DELETE FROM accounts WHERE id = ?"_s, member.owner.accountId);
    });
    QVERIFY(!isSignedIn(*running, throughSso));
    QVERIFY(isSignedIn(*running, member.person.sender));
    QCOMPARE(consentsOf(*running, member.person), QJsonArray());
}

QTEST_GUILESS_MAIN(MemberConsentsTest)
#include "member_consents_test.moc"
