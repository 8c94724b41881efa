#include "flows/amazon_claim.h"
#include "flows/amazon_link.h"
#include "unit/flows/flow_fixture.h"

#include <QTest>

using fakes::FakeService;
using namespace Qt::StringLiterals;

namespace {

constexpr auto registrationPath = "/v1/amazon/registrations/TOKEN-1";
constexpr auto bindingsPath = "/v1/amazon/bindings";

api::AmazonRegistration registration() {
    api::AmazonRegistration made;
    made.awsAccountId = u"123456789012"_s;
    made.product = api::AmazonProduct::Sms;
    made.expiresAt = fakes::inSeconds(3600);
    return made;
}

} // namespace

// A purchase on the AWS Marketplace: its link, then what it is, then the binding.
class AmazonTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_service = std::make_unique<FakeService>();
        m_session = std::make_unique<fakes::SignedInSession>(*m_service);
        m_service->on("POST", "/v1/step-up", fakes::reply(api::StepUpOpen{fakes::inSeconds(600)}));
        m_service->on("GET", registrationPath, fakes::reply(registration()));
        m_service->on("POST", bindingsPath,
                      fakes::reply(api::AmazonBinding{u"123456789012"_s, {}, fakes::inSeconds(0)}, 201));
    }
    void cleanup() {
        m_session.reset();
        m_service.reset();
    }

    // --- The link

    void aLinkNamesAServerAndAToken() {
        const auto link = flows::amazonLinkIn(
            u"personal-center://amazon/bind?server=https%3A%2F%2Fcenter.example.com%2F&token=AbC_-123"_s);
        QVERIFY(link);
        QCOMPARE(link->server, QUrl(u"https://center.example.com"_s));
        QCOMPARE(link->token, u"AbC_-123"_s);
        QVERIFY(flows::amazonLinkIn(
            u"personal-center://amazon/bind?server=http%3A%2F%2F127.0.0.1%3A8088&token=abcd"_s));
    }

    void hostileLinksAreNone_data() {
        QTest::addColumn<QString>("link");
        const auto row = [](const char* name, const QString& link) { QTest::addRow("%s", name) << link; };
        const QString good = u"personal-center://amazon/bind?server=https%3A%2F%2Fa.example&token="_s;
        row("nothing", {});
        row("other scheme", u"https://amazon/bind?server=https%3A%2F%2Fa.example&token=abcd"_s);
        row("other host", u"personal-center://sso/bind?server=https%3A%2F%2Fa.example&token=abcd"_s);
        row("other path", u"personal-center://amazon/bind/x?server=https%3A%2F%2Fa.example&token=abcd"_s);
        row("no server", u"personal-center://amazon/bind?token=abcd"_s);
        row("no token", u"personal-center://amazon/bind?server=https%3A%2F%2Fa.example"_s);
        row("two servers",
            u"personal-center://amazon/bind?server=https%3A%2F%2Fa.example&server=https%3A%2F%2Fb.example&token=abcd"_s);
        row("two tokens", good + u"abcd&token=efgh"_s);
        row("empty token", good);
        row("a path as token", good + u"..%2F..%2Faccount"_s);
        row("a line in the token", good + u"abcd%0D%0AX-A%3A1"_s);
        row("a nul in the token", good + u"abcd%00"_s);
        row("a long token", good + QString(129, u'a'));
        row("a long link", good + u"abcd&x="_s + QString(4000, u'a'));
        row("plain http", u"personal-center://amazon/bind?server=http%3A%2F%2Fa.example&token=abcd"_s);
        row("a file", u"personal-center://amazon/bind?server=file%3A%2F%2F%2Fetc%2Fpasswd&token=abcd"_s);
        row("javascript", u"personal-center://amazon/bind?server=javascript%3Aalert(1)&token=abcd"_s);
        row("a user", u"personal-center://amazon/bind?server=https%3A%2F%2Fme%40a.example&token=abcd"_s);
    }
    void hostileLinksAreNone() {
        QFETCH(QString, link);
        QVERIFY(!flows::amazonLinkIn(link));
    }

    void aCodeIsTakenAsItIsTyped_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("token");
        QTest::addRow("code") << u"ABCD-2345"_s << u"ABCD-2345"_s;
        QTest::addRow("with spaces") << u"  abcd 2345\n"_s << u"abcd2345"_s;
        QTest::addRow("its link")
            << u"personal-center://amazon/bind?server=https%3A%2F%2Fa.example&token=abcd"_s << u"abcd"_s;
        QTest::addRow("another server's link")
            << u"personal-center://amazon/bind?server=https%3A%2F%2Fb.example&token=abcd"_s << QString();
        QTest::addRow("a path") << u"../account"_s << QString();
        QTest::addRow("too short") << u"ab"_s << QString();
    }
    void aCodeIsTakenAsItIsTyped() {
        QFETCH(QString, typed);
        QFETCH(QString, token);
        QCOMPARE(flows::amazonTokenIn(typed, QUrl(u"https://a.example"_s)), token);
    }

    // --- The binding

    void isLookedUpThenBoundWithAProof() {
        flows::AmazonClaim flow(m_session->get());
        flow.bind(); // nothing is known yet
        QVERIFY(!flow.isBusy());
        lookUp(flow);
        QCOMPARE(flow.registration()->product, api::AmazonProduct::Sms);
        flow.bind({api::StepUpMethod::Password, u"secret words"_s});
        QTRY_VERIFY(flow.bound());
        QCOMPARE(flow.bound()->awsAccountId, u"123456789012"_s);
        QCOMPARE(m_service->requests("POST", bindingsPath).first().json(),
                 (QJsonObject{{u"token"_s, u"TOKEN-1"_s}}));
    }

    void anUnknownTokenIsToldAsSuch() {
        m_service->on("GET", registrationPath, FakeService::problem(404, u"not_found"_s));
        flows::AmazonClaim flow(m_session->get());
        flow.lookUp(u"TOKEN-1"_s);
        QTRY_VERIFY(flow.error());
        QCOMPARE(flow.error()->id, core::ErrorId::NotFound);
        QCOMPARE(flow.error()->params.value(u"what"_s).toString(), u"amazon_registration"_s);
    }

    void whatRanOutMeanwhileHasToBeLookedUpAgain() {
        m_service->on("POST", bindingsPath, FakeService::problem(404, u"not_found"_s));
        m_session->get()->setStepUpUntil(fakes::inSeconds(600));
        flows::AmazonClaim flow(m_session->get());
        lookUp(flow);
        flow.bind();
        QTRY_VERIFY(flow.error());
        QVERIFY(!flow.registration());
    }

    void whoWonTheRaceIsKnownAfterwards() {
        m_service->on(
            "POST", bindingsPath,
            FakeService::problem(409, u"amazon_bound_elsewhere"_s,
                                 {{u"email"_s, u"b•••@example.com"_s}, {u"signs_in_with"_s, u"sso"_s}}));
        m_session->get()->setStepUpUntil(fakes::inSeconds(600));
        flows::AmazonClaim flow(m_session->get());
        lookUp(flow);
        flow.bind();
        QTRY_VERIFY(flow.error());
        QVERIFY(flow.registration()->boundElsewhere);
        QCOMPARE(flow.registration()->boundElsewhere->email, u"b•••@example.com"_s);
        QCOMPARE(flow.registration()->boundElsewhere->signsInWith, api::WayOfSigningIn::Sso);
    }

  private:
    static void lookUp(flows::AmazonClaim& flow) {
        flow.lookUp(u"TOKEN-1"_s);
        QTRY_VERIFY(flow.registration());
    }

    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<fakes::SignedInSession> m_session;
};

QTEST_GUILESS_MAIN(AmazonTest)
#include "amazon_test.moc"
