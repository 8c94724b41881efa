#include "unit/service/sso/sso_sign_in.h"
#include "unit/service/two_factor/authenticator_app.h"

using namespace service;
using namespace sso_sign_in;

// From the code that the browser brought to a session.
class CodeExchangeTest : public QObject, SsoOnEveryDatabase {
    Q_OBJECT

  private Q_SLOTS:
    void opensASessionOfADay_data() { TestDatabases::addRows(); }
    void opensASessionOfADay();
    void lastsTwoMinutes_data() { TestDatabases::addRows(); }
    void lastsTwoMinutes();
    void asksTheMemberForTheSecondFactor_data() { TestDatabases::addRows(); }
    void asksTheMemberForTheSecondFactor();
    void looksOnceMoreWhetherTheMemberAgrees_data() { TestDatabases::addRows(); }
    void looksOnceMoreWhetherTheMemberAgrees();
    void endsWithTheAgreement_data() { TestDatabases::addRows(); }
    void endsWithTheAgreement();
};

void CodeExchangeTest::opensASessionOfADay() {
    const auto service = startSso();
    const auto owner = service->signUpOwner(u"ada@example.com"_s);
    const QString id = service->create(owner);
    const Answer answer = exchanged(*service, codeFor(*service, id, owner.accountId));
    QCOMPARE(answer.status, 201);
    const Sender sender{answer.body.value(u"token"_s).toString()};
    service->base->clock.advance(std::chrono::hours(24) - core::Duration(1));
    QCOMPARE(service->base->get(u"/v1/account"_s, sender).status, 200);
    service->base->clock.advance(core::Duration(1));
    QCOMPARE(service->base->get(u"/v1/account"_s, sender).id(), u"session_expired"_s);
}

void CodeExchangeTest::lastsTwoMinutes() {
    const auto service = startSso();
    const auto owner = service->signUpOwner(u"ada@example.com"_s);
    const QString id = service->create(owner);
    const QString inTime = codeFor(*service, id, owner.accountId);
    const QString late = codeFor(*service, id, owner.accountId);
    service->base->clock.advance(std::chrono::seconds(119));
    QCOMPARE(exchanged(*service, inTime).status, 201);
    service->base->clock.advance(std::chrono::seconds(1));
    QCOMPARE(exchanged(*service, late).id(), u"code_expired"_s);
}

// Whoever runs the provider gets no further without the member's authenticator.
void CodeExchangeTest::asksTheMemberForTheSecondFactor() {
    const auto service = startSso();
    const Member member = memberWhoAgreed(*service);
    AuthenticatorApp(*service->base, member.person).enrol();
    const Answer answer = exchanged(*service, codeFor(*service, member.serviceId, member.person.accountId));
    QCOMPARE(answer.status, 202);
    QVERIFY(!answer.body.contains(u"token"_s));
    const QString challenge = answer.body.value(u"challenge"_s).toObject().value(u"id"_s).toString();
    QVERIFY(!challenge.isEmpty());
    // Only the account itself turns that off.
    QCOMPARE(
        service->base->patch(u"/v1/account"_s, {{u"two_factor_after_sso"_s, false}}, member.person.sender)
            .status,
        200);
    QCOMPARE(exchanged(*service, codeFor(*service, member.serviceId, member.person.accountId)).status, 201);
}

void CodeExchangeTest::looksOnceMoreWhetherTheMemberAgrees() {
    const auto service = startSso();
    const Member member = memberWhoAgreed(*service);
    const QString code = codeFor(*service, member.serviceId, member.person.accountId);
    QCOMPARE(service->consent(member.person, member.serviceId, api::Method::Delete).status, 204);
    QCOMPARE(exchanged(*service, code).id(), u"code_expired"_s);
}

void CodeExchangeTest::endsWithTheAgreement() {
    const auto service = startSso();
    const Member member = memberWhoAgreed(*service);
    const Answer answer = exchanged(*service, codeFor(*service, member.serviceId, member.person.accountId));
    const Sender sender{answer.body.value(u"token"_s).toString()};
    QCOMPARE(service->base->get(u"/v1/account"_s, sender).status, 200);
    QCOMPARE(service->consent(member.person, member.serviceId, api::Method::Delete).status, 204);
    QCOMPARE(service->base->get(u"/v1/account"_s, sender).id(), u"session_expired"_s);
    QCOMPARE(service->base->get(u"/v1/account"_s, member.person.sender).status, 200);
}

QTEST_GUILESS_MAIN(CodeExchangeTest)
#include "code_exchange_test.moc"
