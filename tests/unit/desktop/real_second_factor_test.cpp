#include "unit/desktop/real_service_fixture.h"

#include "api/two_factor.h"
#include "core/clock.h"
#include "flows/identity_proof.h"
#include "flows/password_reset.h"
#include "otp/base32.h"
#include "otp/totp.h"

using api::SecondFactorMethod;
using api::StepUpMethod;
using flows::PasswordReset;
using flows::SignIn;
using namespace Qt::StringLiterals;

namespace {

QString password() {
    return u"correct horse battery staple 27"_s;
}

// The authenticator app of the tests. A code counts once and the clock can't be hurried: where it has shown
// the present one, it is a step ahead, which the service takes.
class App {
  public:
    void take(const QString& secret) { m_secret = *otp::fromBase32(secret); }
    QString nextCode() {
        const qint64 now = otp::stepAt(core::SystemClock().now(), 30);
        m_step = std::max(m_step + 1, now - 1);
        return code(m_step);
    }
    QString lastCode() const { return code(m_step); }
    QString wrongCode() const { return code(m_step - 1000); }

  private:
    QString code(qint64 step) const {
        return otp::hotp(m_secret.view(), quint64(step), otp::Algorithm::Sha1, 6);
    }

    core::SecretBytes m_secret;
    qint64 m_step = 0;
};

} // namespace

// Signing in, confirming identity and choosing a new password with two-factor authentication.
class RealSecondFactorTest : public RealServiceFixture {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { startService(); }

    void turnsItOn() {
        signUp(u"Alice Martin"_s, password());
        const auto begun = call(api::beginTwoFactor);
        QVERIFY(begun);
        m_app.take(begun->secret);
        const auto codes = call(api::confirmTwoFactor, api::ConfirmTwoFactor{m_app.nextCode()},
                                {.path = {{u"id"_s, begun->id}}});
        QVERIFY(codes);
        m_recoveryCodes = codes->recoveryCodes;
        QCOMPARE(m_recoveryCodes.size(), 10);
        session()->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(session()->account() && session()->account()->twoFactor.enabled, patience);
    }

    void signsInWithTheCode() {
        m_registry->signOut(m_id);
        SignIn flow(server());
        toTheChallenge(flow);
        flow.answer({SecondFactorMethod::Totp, m_app.lastCode()}); // that turned it on
        QTRY_VERIFY_WITH_TIMEOUT(!flow.isBusy(), patience);
        QCOMPARE(flow.error()->id, core::ErrorId::CodeUsed);
        flow.answer({SecondFactorMethod::Totp, m_app.wrongCode()});
        QTRY_VERIFY_WITH_TIMEOUT(!flow.isBusy(), patience);
        QCOMPARE(flow.error()->id, core::ErrorId::CodeWrong);
        QVERIFY(flow.error()->params.value(u"attempts_left"_s).isDouble());
        QVERIFY(!flow.error()->params.contains(u"clock_ahead"_s)); // it is one clock
        flow.answer({SecondFactorMethod::Totp, m_app.nextCode().insert(3, u' ')});
        QTRY_COMPARE_WITH_TIMEOUT(flow.state(), SignIn::State::Done, patience);
        QVERIFY(!flow.usedRecoveryCode());
        keep(*flow.session());
        QVERIFY(session()->stepUpUntil().has_value());
    }

    void confirmsIdentity() {
        session()->closeStepUp();
        flows::IdentityProof proof(session());
        QCOMPARE(proof.methods(), QList({StepUpMethod::Totp, StepUpMethod::RecoveryCode}));
        std::optional<core::Error> error;
        bool ended = false;
        const auto prove = [&](const api::StepUp& with) {
            ended = false;
            proof.prove(with, [&](const std::optional<core::Error>& outcome) {
                error = outcome;
                ended = true;
            });
            QTRY_VERIFY_WITH_TIMEOUT(ended, patience);
        };
        prove({StepUpMethod::Totp, m_app.wrongCode()});
        QCOMPARE(error->id, core::ErrorId::CodeWrong);
        QCOMPARE(error->params.value(u"method"_s), u"totp"_s);
        prove({StepUpMethod::RecoveryCode, m_recoveryCodes.at(0).toUpper()});
        QVERIFY(!error);
        QVERIFY(!proof.isNeeded());
        QTRY_COMPARE_WITH_TIMEOUT(codesLeft(), 9, patience);
    }

    void anActionThatWasRefusedSaysWhatItTakes() {
        session()->closeStepUp();
        const auto refused = call(api::beginTwoFactor);
        QVERIFY(!refused);
        QCOMPARE(refused.error().id, core::ErrorId::StepUpRequired);
        flows::IdentityProof proof(session());
        api::Account before = *session()->account();
        before.twoFactor = {}; // as a cache may still have it
        session()->setAccount(before);
        QCOMPARE(proof.methods(), QList{StepUpMethod::Password});
        proof.refused(refused.error());
        QCOMPARE(proof.methods(), QList({StepUpMethod::Totp, StepUpMethod::RecoveryCode}));
        QTRY_VERIFY_WITH_TIMEOUT(session()->account()->twoFactor.enabled, patience);
    }

    void aPasswordInsteadOfACodeIsAnsweredByTheQuestionForOne() {
        api::Account before = *session()->account();
        before.twoFactor = {};
        session()->setAccount(before);
        flows::IdentityProof proof(session());
        std::optional<core::Error> error;
        proof.prove({StepUpMethod::Password, password()},
                    [&](const std::optional<core::Error>& outcome) { error = outcome; });
        QTRY_VERIFY_WITH_TIMEOUT(error.has_value(), patience);
        QCOMPARE(error->id, core::ErrorId::StepUpRequired);
        QCOMPARE(proof.methods(), QList({StepUpMethod::Totp, StepUpMethod::RecoveryCode}));
    }

    void setsANewPassword() {
        const qsizetype before = messagesTo(m_email).size();
        const QString next = u"a quite different lantern 58"_s;
        PasswordReset flow(server());
        flow.start(m_email);
        QTRY_COMPARE_WITH_TIMEOUT(flow.state(), PasswordReset::State::EnterCode, patience);
        const QString code = codeTo(m_email, before);
        flow.complete(code, next);
        QTRY_VERIFY_WITH_TIMEOUT(flow.needsSecondFactor(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!flow.isBusy(), patience);
        flow.complete(code, next, api::SecondFactor{SecondFactorMethod::RecoveryCode, m_recoveryCodes.at(0)});
        QTRY_VERIFY_WITH_TIMEOUT(!flow.isBusy(), patience);
        QCOMPARE(flow.error()->id, core::ErrorId::CodeUsed);
        QVERIFY(PasswordReset::isAboutSecondFactor(*flow.error()));
        flow.complete(code == u"000000"_s ? u"000001"_s : u"000000"_s, next,
                      api::SecondFactor{SecondFactorMethod::RecoveryCode, m_recoveryCodes.at(1)});
        QTRY_VERIFY_WITH_TIMEOUT(!flow.isBusy(), patience);
        QCOMPARE(flow.error()->id, core::ErrorId::CodeWrong);
        QVERIFY(!PasswordReset::isAboutSecondFactor(*flow.error()));
        flow.complete(code, next, api::SecondFactor{SecondFactorMethod::RecoveryCode, m_recoveryCodes.at(1)});
        QTRY_COMPARE_WITH_TIMEOUT(flow.state(), PasswordReset::State::Done, patience);
        m_password = next;
    }

    void signsInWithARecoveryCode() {
        SignIn flow(server());
        toTheChallenge(flow);
        flow.answer({SecondFactorMethod::RecoveryCode, m_recoveryCodes.at(2)});
        QTRY_COMPARE_WITH_TIMEOUT(flow.state(), SignIn::State::Done, patience);
        QVERIFY(flow.usedRecoveryCode());
        keep(*flow.session());
        QTRY_COMPARE_WITH_TIMEOUT(codesLeft(), 7, patience);
    }

    void cleanupTestCase() { stopService(); }

  private:
    template <class Request, class Reply>
    core::Result<Reply> call(const api::Endpoint<Request, Reply>& endpoint, const Request& request = {},
                             const client::Target& target = {}) {
        std::optional<core::Result<Reply>> outcome;
        session()->call(endpoint, request, target).then(this, [&](const core::Result<Reply>& result) {
            outcome = result;
        });
        return QTest::qWaitFor([&] { return outcome.has_value(); }, patience)
                   ? *outcome
                   : core::fail(core::ErrorId::TimedOut);
    }
    void toTheChallenge(SignIn& flow) {
        flow.setKnownAccounts(m_registry.get(), m_meta.instanceId);
        flow.signIn(m_email, m_password, SignIn::deviceName());
        QTRY_COMPARE_WITH_TIMEOUT(flow.state(), SignIn::State::EnterSecondFactor, patience);
    }
    int codesLeft() {
        session()->refresh();
        return session()->account()->twoFactor.recoveryCodesLeft;
    }

    App m_app;
    QStringList m_recoveryCodes;
    QString m_password = password();
};

QTEST_GUILESS_MAIN(RealSecondFactorTest)
#include "real_second_factor_test.moc"
