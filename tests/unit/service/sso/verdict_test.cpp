#include "service/sso/verdict.h"

#include "unit/service/sso/sso_fixture.h"

using namespace service;

// What follows once a response is found to be well: whose account it opens.
class VerdictTest : public QObject, SsoOnEveryDatabase {
    Q_OBJECT

  private Q_SLOTS:
    void opensTheAccountOfTheOwner_data() { TestDatabases::addRows(); }
    void opensTheAccountOfTheOwner();
    void opensThatOfAMemberWhoAgreed_data() { TestDatabases::addRows(); }
    void opensThatOfAMemberWhoAgreed();
    void goesByTheAddressAsAccountsDo_data() { TestDatabases::addRows(); }
    void goesByTheAddressAsAccountsDo();
    void opensNoDisabledAccount_data() { TestDatabases::addRows(); }
    void opensNoDisabledAccount();
};

namespace {

// Of a response that the provider signed for a request of now.
sso::Verdict judged(SsoService& service, const QString& serviceId, const QString& email) {
    static int assertions = 0;
    return service.write([&](store::Transaction& transaction) {
        const core::Time now = service.base->clock.now();
        sso::saml::Examination examination;
        examination.checks = {{u"format"_s, true, {}}, {u"signature"_s, true, {}}};
        examination.inResponseTo = sso::beginSignIn(transaction, serviceId, {}, {}, now).requestId;
        sso::saml::Assertion assertion;
        assertion.id = u"_assertion%1"_s.arg(++assertions);
        assertion.inResponseTo = examination.inResponseTo;
        assertion.endsAt = now + std::chrono::minutes(5);
        assertion.emails = {email};
        examination.assertion = assertion;
        return sso::judge(transaction, sso::findOpenService(transaction, serviceId).value(), examination,
                          now);
    });
}

QString reasonOf(const sso::Verdict& verdict) {
    const auto failure = verdict.failure();
    return failure ? failure->id + u' ' + failure->params.value(u"reason"_s).toString() : QString();
}

} // namespace

void VerdictTest::opensTheAccountOfTheOwner() {
    const auto service = startSso();
    const auto owner = service->signUpOwner(u"ada@example.com"_s);
    const QString id = service->create(owner);
    const sso::Verdict verdict = judged(*service, id, u"ada@example.com"_s);
    QVERIFY(verdict.isGood());
    QCOMPARE(verdict.accountId, owner.accountId);
    // What belongs to another service of the account's is not asked.
    QCOMPARE(reasonOf(judged(*service, id, u"nobody@example.com"_s)), u"account unknown"_s);
}

void VerdictTest::opensThatOfAMemberWhoAgreed() {
    const auto service = startSso();
    const auto owner = service->signUpOwner(u"ada@example.com"_s);
    const auto member = service->base->signUp(u"grace@example.com"_s);
    const QString id = service->create(owner);
    const QString organization = service->organizationOf(owner);
    const auto outcome = [&] { return reasonOf(judged(*service, id, member.email)); };

    QCOMPARE(outcome(), u"account unknown"_s);
    service->join(owner, organization, member);
    QCOMPARE(outcome(), u"account unknown"_s); // the service is not for that organization
    QCOMPARE(service->consent(member, id).status, 404);
    service->associate(owner, id, {organization});
    QCOMPARE(outcome(), u"account not_agreed"_s);
    QCOMPARE(service->consent(member, id).status, 204);
    const sso::Verdict verdict = judged(*service, id, member.email);
    QVERIFY(verdict.isGood());
    QCOMPARE(verdict.accountId, member.accountId);

    QCOMPARE(service->consent(member, id, api::Method::Delete).status, 204);
    QCOMPARE(outcome(), u"account not_agreed"_s);
    QCOMPARE(service->consent(member, id).status, 204);
    // Agreement to one service is none to another.
    const QString other = service->create(owner, u"Another"_s);
    service->associate(owner, other, {organization});
    QCOMPARE(reasonOf(judged(*service, other, member.email)), u"account not_agreed"_s);
    // Nor is it worth anything once the member has left.
    QCOMPARE(
        service->base
            ->remove(u"/v1/organizations/%1/members/%2"_s.arg(organization, member.accountId), member.sender)
            .status,
        204);
    QCOMPARE(outcome(), u"account unknown"_s);
}

void VerdictTest::goesByTheAddressAsAccountsDo() {
    const auto service = startSso();
    const auto owner = service->signUpOwner(u"ada@example.com"_s);
    const QString id = service->create(owner);
    QVERIFY(judged(*service, id, u"Ada@Example.COM"_s).isGood());
    for (const QString& other :
         {u"ada@example.com.evil.example"_s, u"ada+1@example.com"_s, u"аda@example.com"_s,
          u"\"ada\"@example.com"_s, u"ada@example.com\u0000"_s, u"ada @example.com"_s}) {
        QVERIFY2(!judged(*service, id, other).isGood(), qPrintable(other));
    }
}

void VerdictTest::opensNoDisabledAccount() {
    const auto service = startSso();
    const auto owner = service->signUpOwner(u"ada@example.com"_s);
    const auto member = service->base->signUp(u"grace@example.com"_s);
    const QString id = service->create(owner);
    const QString organization = service->organizationOf(owner);
    service->associate(owner, id, {organization});
    service->join(owner, organization, member, {id});
    service->write(
        [&](store::Transaction& transaction) { identity::setDisabled(transaction, member.accountId, true); });
    QCOMPARE(reasonOf(judged(*service, id, member.email)), u"account disabled"_s);
}

QTEST_GUILESS_MAIN(VerdictTest)
#include "verdict_test.moc"
