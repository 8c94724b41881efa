#include "flows/recovery_codes.h"
#include "flows/two_factor_removal.h"
#include "flows/two_factor_setup.h"
#include "unit/flows/flow_fixture.h"

#include <QJsonArray>
#include <QTest>

using api::StepUpMethod;
using fakes::FakeService;
using flows::TwoFactorSetup;
using namespace Qt::StringLiterals;

// Two-factor authentication set up, replaced and removed, and new recovery codes.
class TwoFactorTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_service = std::make_unique<FakeService>();
        m_session = std::make_unique<fakes::SignedInSession>(*m_service);
        m_account = fakes::someAccount();
        m_service->on("GET", "/v1/account", [this](const auto&) { return fakes::reply(m_account); });
        m_service->on("POST", "/v1/step-up", fakes::reply(api::StepUpOpen{fakes::inSeconds(600)}));
        m_service->on("POST", "/v1/account/two-factor", fakes::reply(m_enrolment, 201));
        m_service->on("POST", "/v1/account/two-factor/e1/confirm", fakes::reply(api::RecoveryCodes{m_codes}));
        m_service->on("POST", "/v1/account/recovery-codes", fakes::reply(api::RecoveryCodes{m_codes}));
        m_service->on("DELETE", "/v1/account/two-factor", FakeService::empty());
    }
    void cleanup() {
        m_session.reset();
        m_service.reset();
    }

    void setsUp() {
        TwoFactorSetup flow(m_session->get());
        QCOMPARE(flow.state(), TwoFactorSetup::State::NotStarted);
        QVERIFY(flow.proof()->isNeeded());
        flow.begin({StepUpMethod::Password, u"secret"_s});
        QTRY_COMPARE(flow.state(), TwoFactorSetup::State::Enrolling);
        QCOMPARE(flow.enrolment().secret, m_enrolment.secret);
        QVERIFY(!flow.proof()->isNeeded());

        m_account.twoFactor.enabled = true;
        flow.confirm(u"492 039"_s);
        QTRY_COMPARE(flow.state(), TwoFactorSetup::State::Done);
        QCOMPARE(flow.recoveryCodes(), QStringList(m_codes));
        QCOMPARE(confirmations().constFirst().json(), QJsonObject({{u"code"_s, u"492039"_s}}));
        // The window shows it by itself.
        QTRY_VERIFY(m_session->get()->account() && m_session->get()->account()->twoFactor.enabled);
    }

    void isNotBegunWithoutTheProof() {
        m_service->on("POST", "/v1/step-up", FakeService::problem(401, u"invalid_credentials"_s));
        TwoFactorSetup flow(m_session->get());
        flow.begin({StepUpMethod::Password, u"wrong"_s});
        QTRY_VERIFY(!flow.isBusy());
        QCOMPARE(flow.error()->id, core::ErrorId::InvalidCredentials);
        QVERIFY(!flow.canRetry()); // with the same password
        QCOMPARE(flow.state(), TwoFactorSetup::State::NotStarted);
        QVERIFY(begun().isEmpty());
    }

    void asksForTheProofThatTheServiceMisses() {
        m_session->get()->setStepUpUntil(fakes::inSeconds(600));
        m_service->on("DELETE", "/v1/step-up", FakeService::empty());
        m_service->on("POST", "/v1/account/two-factor",
                      {FakeService::problem(403, u"step_up_required"_s,
                                            {{u"methods"_s, QJsonArray({u"totp"_s, u"recovery_code"_s})}}),
                       fakes::reply(m_enrolment, 201)});
        TwoFactorSetup flow(m_session->get());
        flow.begin();
        QTRY_VERIFY(!flow.isBusy());
        QCOMPARE(flow.error()->id, core::ErrorId::StepUpRequired);
        QVERIFY(flow.proof()->isNeeded());
        QVERIFY(flow.proof()->methods().contains(StepUpMethod::Totp));
        flow.begin({StepUpMethod::Totp, u"111 111"_s});
        QTRY_COMPARE(flow.state(), TwoFactorSetup::State::Enrolling);
    }

    void aWrongCodeLeavesTheEnrolmentAndSaysWhatIsKnown() {
        auto flow = enrolling();
        m_service->setClockAhead(-90);
        m_service->on("POST", "/v1/account/two-factor/e1/confirm",
                      FakeService::problem(422, u"code_wrong"_s, {{u"attempts_left"_s, 4}}));
        flow->confirm(u"000000"_s);
        QTRY_VERIFY(flow->error());
        QCOMPARE(flow->error()->id, core::ErrorId::CodeWrong);
        QCOMPARE(flow->error()->params.value(u"attempts_left"_s), 4);
        QVERIFY(qAbs(flow->error()->params.value(u"clock_ahead"_s).toInt() - 90) <= 2);
        QCOMPARE(flow->state(), TwoFactorSetup::State::Enrolling);
    }

    void anEnrolmentThatIsOverIsBegunAnew_data() {
        QTest::addColumn<FakeService::Answer>("answer");
        QTest::newRow("took too long") << FakeService::problem(422, u"code_expired"_s);
        QTest::newRow("begun elsewhere") << FakeService::problem(404, u"not_found"_s);
        QTest::newRow("too many wrong codes")
            << FakeService::problem(422, u"code_wrong"_s, {{u"attempts_left"_s, 0}});
    }
    void anEnrolmentThatIsOverIsBegunAnew() {
        QFETCH(FakeService::Answer, answer);
        auto flow = enrolling();
        m_service->on("POST", "/v1/account/two-factor/e1/confirm", answer);
        flow->confirm(u"492039"_s);
        QTRY_COMPARE(flow->state(), TwoFactorSetup::State::NotStarted);
        QTRY_VERIFY(flow->error());
        QCOMPARE(flow->error()->id, core::ErrorId::CodeExpired);
        flow->begin();
        QTRY_COMPARE(flow->state(), TwoFactorSetup::State::Enrolling);
        const auto keys = begun();
        QCOMPARE(keys.size(), 2);
        QVERIFY(keys.at(0).headers.value("idempotency-key") != keys.at(1).headers.value("idempotency-key"));
    }

    // The service has taken the code, which works once, and the network lost the recovery codes.
    void anAnswerThatWasLostIsAskedForAgain() {
        auto flow = enrolling();
        m_service->on("POST", "/v1/account/two-factor/e1/confirm", FakeService::cutOff());
        flow->confirm(u"492039"_s);
        QTRY_VERIFY(flow->canRetry());
        m_service->on("POST", "/v1/account/two-factor/e1/confirm", fakes::reply(api::RecoveryCodes{m_codes}));
        flow->retry();
        QTRY_COMPARE(flow->state(), TwoFactorSetup::State::Done);
        QCOMPARE(flow->recoveryCodes(), QStringList(m_codes));
        for (const auto& request : confirmations()) {
            QCOMPARE(request.headers.value("idempotency-key"),
                     confirmations().constFirst().headers.value("idempotency-key"));
        }
    }

    void removes() {
        m_account.twoFactor.enabled = true;
        flows::TwoFactorRemoval flow(m_session->get());
        m_service->on(
            "DELETE", "/v1/account/two-factor",
            {FakeService::problem(422, u"code_wrong"_s, {{u"attempts_left"_s, 9}}), FakeService::empty()});
        flow.remove({api::SecondFactorMethod::RecoveryCode, u"abcd-efgh "_s});
        QTRY_VERIFY(flow.error());
        QCOMPARE(flow.error()->params.value(u"method"_s), u"recovery_code"_s);
        QVERIFY(!flow.isDone());
        m_account.twoFactor.enabled = false;
        flow.remove({api::SecondFactorMethod::Totp, u"111 222"_s});
        QTRY_VERIFY(flow.isDone());
        const auto sent = m_service->requests("DELETE", "/v1/account/two-factor");
        QCOMPARE(sent.value(0).json(), QJsonObject({{u"code"_s, u"abcdefgh"_s}}));
        QCOMPARE(sent.value(1).json(), QJsonObject({{u"code"_s, u"111222"_s}}));
        QTRY_VERIFY(m_session->get()->account() && !m_session->get()->account()->twoFactor.enabled);
    }

    void whatWasTurnedOffElsewhereIsSeen() {
        m_service->on("DELETE", "/v1/account/two-factor", FakeService::problem(409, u"wrong_state"_s));
        flows::TwoFactorRemoval flow(m_session->get());
        flow.remove({api::SecondFactorMethod::Totp, u"111222"_s});
        QTRY_VERIFY(flow.error());
        QCOMPARE(flow.error()->id, core::ErrorId::WrongState);
        QTRY_VERIFY(m_session->get()->account());
    }

    void renewsTheRecoveryCodes() {
        m_account.twoFactor.recoveryCodesLeft = 10;
        m_session->get()->setStepUpUntil(fakes::inSeconds(600));
        flows::RecoveryCodes flow(m_session->get());
        flow.renew();
        QTRY_VERIFY(flow.isDone());
        QCOMPARE(flow.codes(), QStringList(m_codes));
        QTRY_VERIFY(m_session->get()->account());
        QCOMPARE(m_session->get()->account()->twoFactor.recoveryCodesLeft, 10);
    }

  private:
    std::unique_ptr<TwoFactorSetup> enrolling() {
        m_session->get()->setStepUpUntil(fakes::inSeconds(600));
        auto flow = std::make_unique<TwoFactorSetup>(m_session->get());
        flow->begin();
        if (!QTest::qWaitFor([&] { return flow->state() == TwoFactorSetup::State::Enrolling; })) {
            qFatal("the enrolment was not begun");
        }
        return flow;
    }
    QList<FakeService::Request> begun() const {
        return m_service->requests("POST", "/v1/account/two-factor");
    }
    QList<FakeService::Request> confirmations() const {
        return m_service->requests("POST", "/v1/account/two-factor/e1/confirm");
    }

    const api::TwoFactorEnrolment m_enrolment{u"e1"_s,
                                              u"JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"_s,
                                              u"otpauth://totp/x?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"_s,
                                              {4'000'000'000'000}};
    const QList<QString> m_codes{u"aaaa-bbbb"_s, u"cccc-dddd"_s};
    api::Account m_account;
    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<fakes::SignedInSession> m_session;
};

QTEST_GUILESS_MAIN(TwoFactorTest)
#include "two_factor_test.moc"
