#include "ui/shell/window_fixture.h"

#include "ui/shell/entry_view.h"
#include "ui/widgets/banner.h"

#include <QClipboard>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using fakes::FakeService;

namespace {

api::SignInOutcome challenge() {
    api::SignInOutcome outcome;
    outcome.challenge = api::Challenge{
        u"c1"_s, {api::SecondFactorMethod::Totp, api::SecondFactorMethod::RecoveryCode}, {4'000'000'000'000}};
    return outcome;
}

} // namespace

// Signing in to an account with two-factor authentication, in the window.
class SecondFactorTest : public WindowFixture {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        start();
        m_service->on("POST", "/v1/sessions", FakeService::json(core::json::toJson(challenge()), 202));
        m_service->on("POST", "/v1/challenges/c1",
                      FakeService::json(core::json::toJson(fakes::someSession()), 201));
    }
    void cleanup() { m_program.reset(); }

    void theCodeIsPastedAndEnterConfirms() {
        toTheCode();
        QVERIFY(code()->hasFocus());
        QVERIFY(reads(u"The six digits that your authenticator app shows."_s));
        QGuiApplication::clipboard()->setText(u" 123 456\n"_s);
        code()->paste();
        QTest::keyClick(code(), Qt::Key_Return);
        QTRY_VERIFY(window()->windowTitle().contains(u"alice@example.com"_s));
        QCOMPARE(answer().value(u"code"_s), u"123456"_s);
        QVERIFY(!reads(u"recovery code"_s));
    }

    void halfACodeIsNotSent() {
        toTheCode();
        QTest::keyClicks(code(), u"123"_s);
        press(u"Confirm"_s);
        QVERIFY(code()->hasFocus());
        QVERIFY(!code()->accessibleDescription().isEmpty());
        QVERIFY(m_service->requests("POST", "/v1/challenges/c1").isEmpty());
    }

    void aWrongCodeSaysTheTriesLeftAndTheClock() {
        toTheCode();
        m_service->setClockAhead(200);
        m_service->on("POST", "/v1/challenges/c1",
                      FakeService::problem(422, u"code_wrong"_s, {{u"attempts_left"_s, 9}}));
        enter(u"000000"_s);
        QTRY_VERIFY(reads(u"9 tries left."_s));
        QVERIFY(reads(u"The clock of this computer is 3 minutes behind the server’s"_s));
        QVERIFY(code()->hasFocus());
        QCOMPARE(code()->selectedText(), u"000000"_s); // the next digit begins anew
        m_service->setClockAhead(0);
        enter(u"000001"_s);
        QTRY_VERIFY(!reads(u"The clock of this computer"_s));
        QTRY_VERIFY(reads(u"9 tries left."_s));
    }

    void aRecoveryCodeInsteadSaysHowManyAreLeft() {
        api::Account account = fakes::someAccount();
        account.twoFactor.enabled = true;
        account.twoFactor.recoveryCodesLeft = 7;
        m_service->on("GET", "/v1/account", FakeService::json(core::json::toJson(account)));
        toTheCode();
        press(u"Use a recovery code instead"_s);
        QVERIFY(code() == nullptr);
        auto* recovery = shown<QLineEdit>(u"Recovery code"_s);
        QVERIFY(recovery->hasFocus());
        QTest::keyClicks(recovery, u"ABCD-EFGH-2345 "_s);
        QTest::keyClick(recovery, Qt::Key_Return);
        QTRY_VERIFY(
            reads(u"You signed in with a recovery code, which is used up now. 7 recovery codes left."_s));
        QCOMPARE(answer(), QJsonObject({{u"method"_s, u"recovery_code"_s}, {u"code"_s, u"ABCDEFGH2345"_s}}));
        press(u"Close"_s);
        QVERIFY(!reads(u"You signed in with a recovery code"_s));
    }

    void aChallengeThatExpiredAsksForThePasswordAgain() {
        toTheCode();
        m_service->on("POST", "/v1/challenges/c1", FakeService::problem(422, u"challenge_expired"_s));
        enter(u"123456"_s);
        QTRY_VERIFY(reads(u"This sign-in took too long and was given up."_s));
        QCOMPARE(shown<QLineEdit>(u"Email"_s)->text(), u"alice@example.com"_s);
        QVERIFY(shown<QLineEdit>(u"Password"_s)->text().isEmpty());
        QVERIFY(code() == nullptr);
    }

    void tooManyTriesAreToldInTheOpen() {
        toTheCode();
        m_service->on("POST", "/v1/challenges/c1", FakeService::problem(429, u"too_many_requests"_s));
        enter(u"123456"_s);
        QTRY_VERIFY(reads(u"There were too many tries."_s));
        QVERIFY(code() != nullptr);
    }

    void backLeadsToThePassword() {
        toTheCode();
        press(u"Back"_s);
        QCOMPARE(shown<QLineEdit>(u"Email"_s)->text(), u"alice@example.com"_s);
        QVERIFY(shown<QLineEdit>(u"Password"_s)->hasFocus());
        QVERIFY(reads(u"To 127.0.0.1"_s));
    }

    void whoHasNeitherIsToldWhomToAsk() {
        toTheCode();
        press(u"I no longer have either"_s);
        QVERIFY(reads(u"Ask the operator of 127.0.0.1."_s));
    }

    void whoHasNeitherIsToldTheSupportOfTheServer() {
        api::Meta meta = fakes::someMeta();
        meta.contacts.support.email = u"help@example.com"_s;
        m_service->on("GET", "/v1/meta", FakeService::json(core::json::toJson(meta)));
        toTheCode();
        press(u"I no longer have either"_s);
        QVERIFY(reads(u"<a href=\"mailto:help@example.com\">"_s));
        QVERIFY(!reads(u"Ask the operator"_s));
    }

    void onThisComputerWhoHasNeitherIsToldTheCommand() {
        m_program->local.address = m_service->url();
        press(u"Use this computer"_s);
        press(u"Sign in"_s);
        QTest::keyClicks(shown<QLineEdit>(u"Email"_s), u"alice@example.com"_s);
        QTest::keyClicks(shown<QLineEdit>(u"Password"_s), u"correct horse battery"_s);
        press(u"Sign in"_s);
        QTRY_VERIFY(code() != nullptr);
        press(u"I no longer have either"_s);
        QVERIFY(reads(u"admin account reset-two-factor --data-dir /nowhere alice@example.com"_s));
    }

    void aCodeThatThisComputerHasIsFilledIn() {
        auto* presenter = window()->findChild<ui::shell::EntryView*>()->presenter();
        QSignalSpy wanted(presenter, &ui::shell::EntryPresenter::codeWanted);
        toTheCode();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first(), QVariantList({u"instance-1"_s, u"alice@example.com"_s}));
        presenter->offerCode(u"111111"_s, u"Example: alice"_s);
        QCOMPARE(code()->text(), u"111111"_s);
        QVERIFY(reads(u"Filled in from Example: alice."_s));
        presenter->offerCode(u"222222"_s, u"Example: alice"_s); // 30 s later
        QCOMPARE(code()->text(), u"222222"_s);
        QTest::keyClick(code(), Qt::Key_Backspace); // who types has the last word
        presenter->offerCode(u"333333"_s, u"Example: alice"_s);
        QCOMPARE(code()->text(), u"22222"_s);
        QVERIFY(!reads(u"Filled in from"_s));
    }

    void theLanguageChangesAndTheCodeStays() {
        toTheCode();
        QTest::keyClicks(code(), u"1234"_s);
        m_program->preferences.setLanguage(u"fr"_s);
        QTRY_VERIFY(shown<QLineEdit>(u"Code de vérification"_s) != nullptr);
        QCOMPARE(shown<QLineEdit>(u"Code de vérification"_s)->text(), u"1234"_s);
        QVERIFY(shown<QPushButton>(u"Confirmer"_s) != nullptr);
    }

    void signingInAgainToAnotherAccountBeginsWithItsPassword() {
        toTheCode();
        enter(u"123456"_s);
        QTRY_VERIFY(window()->windowTitle().contains(u"alice@example.com"_s));
        m_program->registry.signOut(window()->currentAccount());
        press(u"Sign in again"_s);
        QTRY_COMPARE(shown<QLineEdit>(u"Email"_s)->text(), u"alice@example.com"_s);
        QTest::keyClicks(shown<QLineEdit>(u"Password"_s), u"correct horse battery"_s);
        press(u"Sign in"_s);
        QTRY_VERIFY(code() != nullptr);
        auto* presenter = window()->findChild<ui::shell::EntryView*>()->presenter();
        accounts::AccountEntry bob = m_program->registry.entries().constFirst();
        bob.email = u"bob@example.com"_s;
        presenter->signInAgain(bob);
        QTRY_COMPARE(shown<QLineEdit>(u"Email"_s)->text(), u"bob@example.com"_s);
        QVERIFY(code() == nullptr);
    }

  private:
    QLineEdit* code() const { return shown<QLineEdit>(u"Verification code"_s); }
    void toTheCode() const {
        giveThePassword();
        QTRY_VERIFY(code() != nullptr);
    }
    void enter(const QString& digits) const {
        code()->setText(digits);
        QTest::keyClick(code(), Qt::Key_Return);
    }
    QJsonObject answer() const { return m_service->requests("POST", "/v1/challenges/c1").value(0).json(); }
};

QTEST_MAIN(SecondFactorTest)
#include "second_factor_test.moc"
