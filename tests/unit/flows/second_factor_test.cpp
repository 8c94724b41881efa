#include "flows/password_reset.h"
#include "flows/sign_in.h"
#include "unit/flows/flow_fixture.h"

#include <QTest>

using api::SecondFactorMethod;
using fakes::FakeService;
using flows::PasswordReset;
using flows::SignIn;
using namespace Qt::StringLiterals;

namespace {

api::SignInOutcome challenge(const QString& id = u"c1"_s) {
    api::SignInOutcome outcome;
    outcome.challenge = api::Challenge{
        id, {SecondFactorMethod::Totp, SecondFactorMethod::RecoveryCode}, fakes::inSeconds(600)};
    return outcome;
}

} // namespace

// Two-factor authentication on the way in: the challenge of a sign-in, and of a new password.
class SecondFactorTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_service = std::make_unique<FakeService>(); }
    void cleanup() { m_service.reset(); }

    void signsInWithTheCodeOfTheApp() {
        toTheChallenge();
        m_service->on("POST", "/v1/challenges/c1", fakes::reply(fakes::someSession(), 201));
        m_flow->answer({SecondFactorMethod::Totp, u" 123 456 "_s});
        QTRY_COMPARE(m_flow->state(), SignIn::State::Done);
        QCOMPARE(m_flow->session()->token, u"token-of-account-1"_s);
        QVERIFY(!m_flow->usedRecoveryCode());
        QCOMPARE(m_service->requests("POST", "/v1/challenges/c1").value(0).json(),
                 QJsonObject({{u"method"_s, u"totp"_s}, {u"code"_s, u"123456"_s}}));
    }

    void signsInWithARecoveryCode() {
        toTheChallenge();
        m_service->on("POST", "/v1/challenges/c1", fakes::reply(fakes::someSession(), 201));
        m_flow->answer(
            {SecondFactorMethod::RecoveryCode, u"abcd\u2011efgh 2345"_s}); // as a PDF would give it
        QTRY_COMPARE(m_flow->state(), SignIn::State::Done);
        QVERIFY(m_flow->usedRecoveryCode());
        QCOMPARE(m_service->requests("POST", "/v1/challenges/c1").value(0).json(),
                 QJsonObject({{u"method"_s, u"recovery_code"_s}, {u"code"_s, u"abcdefgh2345"_s}}));
    }

    void aWrongCodeLeavesTheChallengeWhereItIs() {
        toTheChallenge();
        m_service->on("POST", "/v1/challenges/c1",
                      {FakeService::problem(422, u"code_wrong"_s, {{u"attempts_left"_s, 9}}),
                       FakeService::problem(422, u"code_used"_s), fakes::reply(fakes::someSession(), 201)});
        m_flow->answer({SecondFactorMethod::Totp, u"000000"_s});
        QTRY_VERIFY(m_flow->error());
        QCOMPARE(m_flow->error()->id, core::ErrorId::CodeWrong);
        QCOMPARE(m_flow->error()->params, QJsonObject({{u"attempts_left"_s, 9}, {u"method"_s, u"totp"_s}}));
        QCOMPARE(m_flow->state(), SignIn::State::EnterSecondFactor);
        m_flow->answer({SecondFactorMethod::RecoveryCode, u"used"_s});
        QTRY_VERIFY(m_flow->error());
        QCOMPARE(m_flow->error()->id, core::ErrorId::CodeUsed);
        QCOMPARE(m_flow->error()->params, QJsonObject({{u"method"_s, u"recovery_code"_s}}));
        m_flow->answer({SecondFactorMethod::Totp, u"123456"_s});
        QTRY_COMPARE(m_flow->state(), SignIn::State::Done);
    }

    void aClockThatIsOffIsSaid_data() {
        QTest::addColumn<int>("serviceAhead");
        QTest::addColumn<SecondFactorMethod>("method");
        QTest::addColumn<int>("said"); // 0: nothing
        QTest::newRow("agrees") << 5 << SecondFactorMethod::Totp << 0;
        QTest::newRow("behind") << 300 << SecondFactorMethod::Totp << -300;
        QTest::newRow("ahead") << -90 << SecondFactorMethod::Totp << 90;
        QTest::newRow("does not matter") << 300 << SecondFactorMethod::RecoveryCode << 0;
    }

    void aClockThatIsOffIsSaid() {
        QFETCH(int, serviceAhead);
        QFETCH(SecondFactorMethod, method);
        QFETCH(int, said);
        toTheChallenge();
        m_service->setClockAhead(serviceAhead);
        m_service->on("POST", "/v1/challenges/c1", FakeService::problem(422, u"code_wrong"_s));
        m_flow->answer({method, u"000000"_s});
        QTRY_VERIFY(m_flow->error());
        const int ahead = m_flow->error()->params.value(u"clock_ahead"_s).toInt();
        QVERIFY2(qAbs(ahead - said) <= 2, qPrintable(QString::number(ahead)));
    }

    void aChallengeThatExpiredLeadsBackToThePassword() {
        toTheChallenge();
        m_service->on("POST", "/v1/challenges/c1", FakeService::problem(422, u"challenge_expired"_s));
        m_flow->answer({SecondFactorMethod::Totp, u"123456"_s});
        QTRY_COMPARE(m_flow->state(), SignIn::State::EnterPassword);
        QTRY_VERIFY(m_flow->error());
        QCOMPARE(m_flow->error()->id, core::ErrorId::ChallengeExpired);
        QCOMPARE(m_flow->email(), u"alice@example.com"_s);
        m_service->on("POST", "/v1/sessions", fakes::reply(challenge(u"c2"_s), 202));
        m_flow->signIn(m_flow->email(), u"secret"_s, u"laptop"_s);
        QTRY_COMPARE(m_flow->state(), SignIn::State::EnterSecondFactor);
        QVERIFY(!m_flow->error());
        m_service->on("POST", "/v1/challenges/c2", fakes::reply(fakes::someSession(), 201));
        m_flow->answer({SecondFactorMethod::Totp, u"123456"_s});
        QTRY_COMPARE(m_flow->state(), SignIn::State::Done);
    }

    void goesBackToThePassword() {
        toTheChallenge();
        m_flow->backToPassword();
        QCOMPARE(m_flow->state(), SignIn::State::EnterPassword);
        m_flow->answer({SecondFactorMethod::Totp, u"123456"_s}); // there is nothing to answer any more
        QVERIFY(!m_flow->isBusy());
    }

    void anAnswerWithoutSessionAndChallengeIsNotUnderstood() {
        m_service->on("POST", "/v1/sessions", FakeService::json({}, 201));
        SignIn flow(fakes::serverOf(*m_service));
        flow.signIn(u"alice@example.com"_s, u"secret"_s, u"laptop"_s);
        QTRY_VERIFY(flow.error());
        QCOMPARE(flow.error()->id, core::ErrorId::UnexpectedReply);
        QCOMPARE(flow.state(), SignIn::State::EnterPassword);
    }

    void theSameAgainAfterALostAnswerIsTheSameRequest() {
        m_service->on("POST", "/v1/sessions", FakeService::problem(503, u"busy"_s));
        SignIn flow(fakes::serverOf(*m_service));
        for (int attempt = 0; attempt < 2; ++attempt) {
            flow.signIn(u"alice@example.com"_s, u"secret"_s, u"laptop"_s);
            QTRY_COMPARE(m_service->requests().size(), attempt + 1);
            QTRY_VERIFY(!flow.isBusy());
        }
        QCOMPARE(m_service->requests().at(0).headers.value("idempotency-key"),
                 m_service->requests().at(1).headers.value("idempotency-key"));
    }

    void aNewPasswordWantsTheSecondFactorToo() {
        m_service->on("POST", "/v1/password-resets", fakes::reply(fakes::codeSent(u"p1"_s), 202));
        m_service->on(
            "POST", "/v1/password-resets/p1/complete",
            {FakeService::problem(403, u"two_factor_required"_s),
             FakeService::problemOf(u"second.code"_s, 422, u"code_wrong"_s, {{u"attempts_left"_s, 8}}),
             FakeService::empty()});
        PasswordReset flow(fakes::serverOf(*m_service));
        flow.start(u"alice@example.com"_s);
        QTRY_COMPARE(flow.state(), PasswordReset::State::EnterCode);
        QVERIFY(!flow.needsSecondFactor());
        flow.complete(u"123456"_s, u"a much longer password"_s);
        QTRY_VERIFY(flow.needsSecondFactor());
        QTRY_VERIFY(flow.error());
        QVERIFY(!PasswordReset::isAboutSecondFactor(*flow.error()));
        flow.complete(u"123456"_s, u"a much longer password"_s,
                      api::SecondFactor{SecondFactorMethod::Totp, u"000 000"_s});
        QTRY_VERIFY(flow.error() && flow.error()->id == core::ErrorId::CodeWrong);
        QVERIFY(PasswordReset::isAboutSecondFactor(*flow.error()));
        QCOMPARE(flow.error()->params.value(u"method"_s), u"totp"_s);
        QCOMPARE(flow.state(), PasswordReset::State::EnterCode);
        flow.complete(u"123456"_s, u"a much longer password"_s,
                      api::SecondFactor{SecondFactorMethod::RecoveryCode, u"abcd-2345"_s});
        QTRY_COMPARE(flow.state(), PasswordReset::State::Done);
        const QJsonObject sent = m_service->requests("POST", "/v1/password-resets/p1/complete").last().json();
        QCOMPARE(sent.value(u"code"_s), u"123456"_s);
        QCOMPARE(sent.value(u"second"_s).toObject(),
                 QJsonObject({{u"method"_s, u"recovery_code"_s}, {u"code"_s, u"abcd2345"_s}}));
    }

    void aWrongCodeOfTheEmailIsNotTheSecondFactors() {
        m_service->on("POST", "/v1/password-resets", fakes::reply(fakes::codeSent(u"p1"_s), 202));
        m_service->on("POST", "/v1/password-resets/p1/complete",
                      {FakeService::problem(403, u"two_factor_required"_s),
                       FakeService::problem(422, u"code_wrong"_s, {{u"attempts_left"_s, 4}})});
        PasswordReset flow(fakes::serverOf(*m_service));
        flow.start(u"alice@example.com"_s);
        QTRY_COMPARE(flow.state(), PasswordReset::State::EnterCode);
        flow.complete(u"123456"_s, u"a much longer password"_s);
        QTRY_VERIFY(flow.needsSecondFactor());
        QTRY_VERIFY(!flow.isBusy());
        flow.complete(u"654321"_s, u"a much longer password"_s,
                      api::SecondFactor{SecondFactorMethod::Totp, u"123456"_s});
        QTRY_VERIFY(flow.error() && flow.error()->id == core::ErrorId::CodeWrong);
        QVERIFY(!PasswordReset::isAboutSecondFactor(*flow.error()));
    }

    void answersFollowTheLanguage() {
        toTheChallenge();
        m_flow->setLanguage(u"fr"_s);
        m_service->on("POST", "/v1/challenges/c1", fakes::reply(fakes::someSession(), 201));
        m_flow->answer({SecondFactorMethod::Totp, u"123456"_s});
        QTRY_COMPARE(m_flow->state(), SignIn::State::Done);
        QCOMPARE(m_service->requests("POST", "/v1/sessions").value(0).headers.value("accept-language"), "en");
        QCOMPARE(m_service->requests("POST", "/v1/challenges/c1").value(0).headers.value("accept-language"),
                 "fr");
    }

  private:
    void toTheChallenge() {
        m_service->on("POST", "/v1/sessions", fakes::reply(challenge(), 202));
        m_flow = std::make_unique<SignIn>(fakes::serverOf(*m_service));
        m_flow->signIn(u"alice@example.com"_s, u"secret"_s, u"laptop"_s);
        QTRY_COMPARE(m_flow->state(), SignIn::State::EnterSecondFactor);
        QCOMPARE(m_flow->methods(), QList({SecondFactorMethod::Totp, SecondFactorMethod::RecoveryCode}));
        QVERIFY(!m_flow->session());
    }

    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<SignIn> m_flow;
};

QTEST_GUILESS_MAIN(SecondFactorTest)
#include "second_factor_test.moc"
