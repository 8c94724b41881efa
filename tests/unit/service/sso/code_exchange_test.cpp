#include "service/sso/sign_ins.h"
#include "unit/service/sso/sso_fixture.h"
#include "unit/service/two_factor/authenticator_app.h"

#include <QCryptographicHash>

using namespace service;

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
    void endsWithTheAssociation_data() { TestDatabases::addRows(); }
    void endsWithTheAssociation();
};

namespace {

const QString verifier = u"a verifier of forty-three characters or more."_s;

// The way of a browser whose response was good, up to the code.
QString codeFor(SsoService& service, const QString& serviceId, const QString& accountId) {
    const QByteArray challenge =
        QCryptographicHash::hash(verifier.toUtf8(), QCryptographicHash::Sha256)
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return service.write([&](store::Transaction& transaction) {
        const core::Time now = service.base->clock.now();
        const sso::Desktop desktop{u"http://127.0.0.1:50000/sso"_s, u"state"_s,
                                   QString::fromLatin1(challenge)};
        const QString id = sso::beginSignIn(transaction, serviceId, desktop, {}, now).requestId;
        const auto handle = sso::answerRequest(transaction, id, accountId, now);
        if (!handle || !sso::takeHandle(transaction, serviceId, *handle, now)) {
            qFatal("no way back");
        }
        return sso::issueCode(transaction, id, now);
    });
}

Answer exchanged(SsoService& service, const QString& code) {
    return service.base->post(
        u"/v1/sso/exchange"_s,
        {{u"code"_s, code}, {u"code_verifier"_s, verifier}, {u"device"_s, u"Desktop"_s}});
}

struct Member {
    RunningService::Person owner;
    RunningService::Person person;
    QString serviceId;
};

Member memberWhoAgreed(SsoService& service) {
    Member member{
        service.signUpOwner(u"ada@example.com"_s), service.base->signUp(u"grace@example.com"_s), {}};
    member.serviceId = service.create(member.owner);
    const QString organization = service.organizationOf(member.owner);
    service.associate(member.owner, member.serviceId, organization);
    service.memberships[member.person.accountId] = {organization};
    if (service.consent(member.person, member.serviceId).status != 204) {
        qFatal("no agreement");
    }
    return member;
}

} // namespace

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

void CodeExchangeTest::endsWithTheAssociation() {
    const auto service = startSso();
    const Member member = memberWhoAgreed(*service);
    const auto signIn = [&](const QString& accountId) {
        return Sender{exchanged(*service, codeFor(*service, member.serviceId, accountId))
                          .body.value(u"token"_s)
                          .toString()};
    };
    const Sender ofMember = signIn(member.person.accountId);
    const Sender ofOwner = signIn(member.owner.accountId);
    const QString path = u"/v1/sso/services/%1/organizations"_s.arg(member.serviceId);
    QCOMPARE(service->base
                 ->call(api::Method::Put, path, {{u"organization_ids"_s, QJsonArray()}}, member.owner.sender)
                 .status,
             200);
    QCOMPARE(service->base->get(u"/v1/account"_s, ofMember).id(), u"session_expired"_s);
    QCOMPARE(service->base->get(u"/v1/account"_s, ofOwner).status, 200);
}

QTEST_GUILESS_MAIN(CodeExchangeTest)
#include "code_exchange_test.moc"
