#include "unit/desktop/real_service_fixture.h"

#include "flows/captcha_flow.h"
#include "flows/contact_change.h"
#include "flows/password_reset.h"

#include <csignal>

using accounts::AccountSession;
using flows::CaptchaFlow;
using flows::ContactChange;

namespace {

QString firstPassword() {
    return QStringLiteral("correct horse battery staple 27");
}
QString secondPassword() {
    return QStringLiteral("a quite different lantern 58");
}

} // namespace

// What a person does with one account, in order.
class RealServiceTest : public RealServiceFixture {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { startService(); }
    void signsUp();
    void changesTheEmailAddress();
    void takesAChangeUpAfterTheServiceDied();
    void bindsAPhoneByACodeInsteadOfThePuzzle();
    void refusesAWrongAnswerToThePuzzle();
    void setsANewPasswordAndSignsInAgain();
    void isStillSignedInAtTheNextStart();
    void forgetsTheAccount();
    void cleanupTestCase() { stopService(); }
};

void RealServiceTest::signsUp() {
    flows::SignUp flow(server());
    flow.start(m_email, QStringLiteral("en"));
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), flows::SignUp::State::EnterDetails, patience);
    QVERIFY(flow.resendIn() > 0);
    const QString code = codeTo(m_email, 0);
    QCOMPARE(code.size(), 6);

    api::CompleteRegistration details{code == QLatin1String("000000") ? QStringLiteral("000001")
                                                                      : QStringLiteral("000000"),
                                      QStringLiteral("Alice Martin"),
                                      firstPassword(),
                                      {QStringLiteral("Martin & Co"), {}, QStringLiteral("Europe/Paris")},
                                      flows::SignIn::deviceName()};
    flow.complete(details);
    QTRY_VERIFY_WITH_TIMEOUT(!flow.isBusy(), patience);
    QCOMPARE(flow.error()->id, core::ErrorId::CodeWrong);
    QCOMPARE(flow.error()->params.value(QStringLiteral("attempts_left")).toInt(), 4);
    details.code = code;
    details.password = QStringLiteral("password");
    flow.complete(details);
    QTRY_VERIFY_WITH_TIMEOUT(!flow.isBusy(), patience);
    QCOMPARE(flow.error()->id, core::ErrorId::WeakPassword);
    details.password = firstPassword();
    flow.complete(details);
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), flows::SignUp::State::Done, patience);

    keep(*flow.session());
    QVERIFY(session()->isLocal());
    QTRY_VERIFY_WITH_TIMEOUT(session()->account().has_value(), patience);
    QCOMPARE(session()->account()->name, QStringLiteral("Alice Martin"));
}

void RealServiceTest::changesTheEmailAddress() {
    const QString next = QStringLiteral("alice.martin@example.org");
    ContactChange flow(session(), api::ContactChannel::Email);
    flow.open();
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), ContactChange::State::NotStarted, patience);
    const qsizetype before = messagesTo(m_email).size();
    flow.begin();
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), ContactChange::State::VerifyCurrent, patience);
    QTRY_COMPARE_WITH_TIMEOUT(flow.delivery(), api::DeliveryState::Accepted, patience);
    flow.verify(codeTo(m_email, before));
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), ContactChange::State::EnterNew, patience);
    flow.setTarget(QStringLiteral("no address"));
    QTRY_VERIFY_WITH_TIMEOUT(!flow.isBusy(), patience);
    QCOMPARE(flow.error()->id, core::ErrorId::EmailInvalid);
    flow.setTarget(QStringLiteral("alice.martni@example.org")); // mistyped
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), ContactChange::State::VerifyNew, patience);
    flow.setTarget(next);
    QTRY_VERIFY_WITH_TIMEOUT(!flow.isBusy(), patience);
    QVERIFY(!flow.error());
    const QString code = codeTo(next, 0);
    QCOMPARE(session()->account()->email, m_email); // until done, the old one is in force
    flow.verify(code);
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), ContactChange::State::Done, patience);
    QTRY_COMPARE_WITH_TIMEOUT(session()->account()->email, next, patience);
    m_email = next;
    QCOMPARE(m_registry->entry(m_id)->email, next);
}

void RealServiceTest::takesAChangeUpAfterTheServiceDied() {
    {
        ContactChange flow(session(), api::ContactChannel::Email);
        flow.open();
        QTRY_COMPARE_WITH_TIMEOUT(flow.state(), ContactChange::State::NotStarted, patience);
        flow.begin();
        QTRY_COMPARE_WITH_TIMEOUT(flow.state(), ContactChange::State::VerifyCurrent, patience);
    } // the window is closed
    session()->setVisible(true);
    ::kill(static_cast<pid_t>(m_service->processId()), SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(m_service->state(), desktop::ServiceProcess::State::Starting, patience);
    ContactChange flow(session(), api::ContactChannel::Email);
    flow.open(); // while it is away
    QTRY_COMPARE_WITH_TIMEOUT(m_service->state(), desktop::ServiceProcess::State::Running, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!flow.isBusy(), patience);
    if (flow.error()) {
        QVERIFY(flow.canRetry());
        flow.retry();
    }
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), ContactChange::State::VerifyCurrent, patience);
    QTRY_VERIFY_WITH_TIMEOUT(session()->isOnline(), patience); // and the session finds back by itself
    flow.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), ContactChange::State::Cancelled, patience);
    session()->setVisible(false);
}

void RealServiceTest::bindsAPhoneByACodeInsteadOfThePuzzle() {
    CaptchaFlow captcha(session());
    captcha.fetch();
    QTRY_COMPARE_WITH_TIMEOUT(captcha.state(), CaptchaFlow::State::Puzzle, patience);
    QVERIFY(captcha.captcha()->width > 0);
    const qsizetype before = messagesTo(m_email).size();
    captcha.sendEmailCode();
    QTRY_COMPARE_WITH_TIMEOUT(captcha.state(), CaptchaFlow::State::EnterCode, patience);
    captcha.answerCode(codeTo(m_email, before));
    QTRY_COMPARE_WITH_TIMEOUT(captcha.state(), CaptchaFlow::State::Solved, patience);

    ContactChange flow(session(), api::ContactChannel::Phone);
    flow.open();
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), ContactChange::State::NotStarted, patience);
    session()->closeStepUp(); // signing up had opened it
    flow.begin(captcha.solved());
    QTRY_VERIFY_WITH_TIMEOUT(!flow.isBusy(), patience);
    QCOMPARE(flow.error()->id, core::ErrorId::StepUpRequired);
    session()->stepUp({api::StepUpMethod::Password, firstPassword()});
    QTRY_VERIFY_WITH_TIMEOUT(session()->stepUpUntil().has_value(), patience);
    flow.begin(captcha.solved()); // the refusal has not used it up
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), ContactChange::State::EnterNew, patience);
    flow.setTarget(QStringLiteral("+33 6 12 34 56 78"));
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), ContactChange::State::VerifyNew, patience);
    flow.verify(codeTo(QStringLiteral("+33612345678"), 0));
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), ContactChange::State::Done, patience);
    QTRY_VERIFY_WITH_TIMEOUT(session()->account()->phone.has_value(), patience);
    QVERIFY(session()->account()->phone->verified);
}

void RealServiceTest::refusesAWrongAnswerToThePuzzle() {
    CaptchaFlow captcha(session());
    captcha.fetch();
    QTRY_COMPARE_WITH_TIMEOUT(captcha.state(), CaptchaFlow::State::Puzzle, patience);
    const QString first = captcha.captcha()->id;
    captcha.answer(0); // the hole is never at the very edge
    QTRY_VERIFY_WITH_TIMEOUT(captcha.captcha() && captcha.captcha()->id != first, patience);
    QCOMPARE(captcha.error()->id, core::ErrorId::CaptchaWrong);
}

void RealServiceTest::setsANewPasswordAndSignsInAgain() {
    const qsizetype before = messagesTo(m_email).size();
    flows::PasswordReset reset(server());
    reset.start(m_email);
    QTRY_COMPARE_WITH_TIMEOUT(reset.state(), flows::PasswordReset::State::EnterCode, patience);
    reset.complete(codeTo(m_email, before), secondPassword());
    QTRY_COMPARE_WITH_TIMEOUT(reset.state(), flows::PasswordReset::State::Done, patience);
    session()->refresh();
    QTRY_COMPARE_WITH_TIMEOUT(session()->state(), AccountSession::State::Ended, patience);

    flows::SignIn flow(server());
    flow.setKnownAccounts(m_registry.get(), m_meta.instanceId);
    flow.signIn(m_email, firstPassword(), flows::SignIn::deviceName());
    QTRY_VERIFY_WITH_TIMEOUT(!flow.isBusy(), patience);
    QCOMPARE(flow.error()->id, core::ErrorId::InvalidCredentials);
    flow.signIn(m_email, secondPassword(), flows::SignIn::deviceName());
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), flows::SignIn::State::Done, patience);
    keep(*flow.session());
    QCOMPARE(session()->state(), AccountSession::State::SignedIn);
}

void RealServiceTest::isStillSignedInAtTheNextStart() {
    startRegistry();
    QCOMPARE(m_registry->entries().size(), 1);
    QCOMPARE(session()->account()->email, m_email); // from the cache
    QSignalSpy refreshed(session(), &AccountSession::refreshed);
    session()->setVisible(true);
    QVERIFY(refreshed.wait(patience));
    QVERIFY(session()->meta()->embedded);
}

void RealServiceTest::forgetsTheAccount() {
    const QString token = session()->token();
    QSignalSpy removed(m_registry.get(), &accounts::AccountRegistry::removed);
    m_registry->forget(m_id);
    QVERIFY(removed.wait(patience));
    QVERIFY(m_secrets.values.isEmpty());
    client::Connection connection(m_service->url());
    connection.setToken(token);
    std::optional<core::ErrorId> outcome;
    connection.call(api::getAccount).then(this, [&](const core::Result<api::Account>& result) {
        outcome = result ? core::ErrorId::Internal : result.error().id;
    });
    QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), patience);
    QVERIFY(*outcome == core::ErrorId::SessionRequired || *outcome == core::ErrorId::SessionExpired);
}

QTEST_GUILESS_MAIN(RealServiceTest)
#include "real_service_test.moc"
