#include "account_fixture.h"
#include "ui/account/contact_change_dialog.h"
#include "ui/speech/page_language.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QtTest>

using namespace ui::account;
using fakes::FakeService;
using Step = ContactChangePresenter::Step;

// The dialog that changes the e-mail address or the phone number, step by step on a fake service.
class ContactChangeTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_english = std::make_unique<PageLanguage>(QStringLiteral("en"));
        m_fixture = std::make_unique<AccountFixture>();
        QSignalSpy refreshed(m_fixture->session.get(), &accounts::AccountSession::refreshed);
        QVERIFY(refreshed.wait());
    }
    void cleanup() {
        m_dialog.reset();
        m_fixture.reset();
        m_english.reset();
    }

    void anEmailIsChangedToTheEnd() {
        answer("POST", "", api::ContactChangeState::VerifyCurrent);
        answer("POST", "/change-1/verify", api::ContactChangeState::EnterNew);
        answer("POST", "/change-1/target", api::ContactChangeState::VerifyNew);
        open(api::ContactChannel::Email, Step::Begin);
        QVERIFY(text().contains(QStringLiteral("Alice Martin — alice@example.com")));
        m_dialog->confirmButton()->click();
        reach(Step::VerifyCurrent);
        QVERIFY(text().contains(QStringLiteral("A code was sent to a•••@example.com.")));
        QVERIFY(text().contains(QStringLiteral("Send again in ")));
        enterCode();
        reach(Step::EnterNew);
        field("New e-mail")->setText(QStringLiteral("new@example.com"));
        m_dialog->confirmButton()->click();
        reach(Step::VerifyNew);
        answer("POST", "/change-1/verify", api::ContactChangeState::Done);
        m_fixture->account.email = QStringLiteral("new@example.com");
        enterCode();
        reach(Step::Done);
        QVERIFY(text().contains(QStringLiteral("The login e-mail has changed")));
        QSignalSpy closed(m_dialog.get(), &QDialog::accepted);
        m_dialog->confirmButton()->click();
        QCOMPARE(closed.count(), 1);
    }

    void itGoesOnWhereTheServiceSays() {
        m_fixture->changes = {
            AccountFixture::change(api::ContactChannel::Email, api::ContactChangeState::EnterNew)};
        open(api::ContactChannel::Email, Step::EnterNew);
        QVERIFY(field("New e-mail") != nullptr);
    }

    void aWrongCodeSaysHowManyTriesAreLeftAtTheField() {
        m_fixture->changes = {
            AccountFixture::change(api::ContactChannel::Email, api::ContactChangeState::VerifyCurrent)};
        m_fixture->service.on(
            "POST", path("/change-1/verify"),
            FakeService::problem(422, QStringLiteral("code_wrong"), {{QStringLiteral("attempts_left"), 3}}));
        open(api::ContactChannel::Email, Step::VerifyCurrent);
        enterCode();
        QTRY_VERIFY(text().contains(QStringLiteral("3 tries left.")));
        QCOMPARE(m_dialog->presenter()->step(), Step::VerifyCurrent);
        QCOMPARE(field("Verification code")->text(), QStringLiteral("123456"));
    }

    void sentIsSaidOnlyOnceItIsSo() {
        m_fixture->changes = {AccountFixture::change(
            api::ContactChannel::Email, api::ContactChangeState::VerifyCurrent, api::DeliveryState::Queued)};
        m_fixture->service.on("GET", path("/change-1"), [](const auto&) {
            return AccountFixture::answer(AccountFixture::change(api::ContactChannel::Email,
                                                                 api::ContactChangeState::VerifyCurrent,
                                                                 api::DeliveryState::Failed));
        });
        open(api::ContactChannel::Email, Step::VerifyCurrent);
        QVERIFY(text().contains(QStringLiteral("The code is on its way to a•••@example.com…")));
        QTRY_VERIFY(text().contains(QStringLiteral("The code could not be sent to a•••@example.com.")));
        QVERIFY(!text().contains(QStringLiteral("was sent")));
    }

    void aMistypedAddressIsCorrected() {
        m_fixture->changes = {
            AccountFixture::change(api::ContactChannel::Email, api::ContactChangeState::VerifyNew)};
        answer("POST", "/change-1/target", api::ContactChangeState::VerifyNew);
        open(api::ContactChannel::Email, Step::VerifyNew);
        button("Correct the address")->click();
        reach(Step::EnterNew);
        button("Keep it and enter the code")->click();
        reach(Step::VerifyNew);
        button("Correct the address")->click();
        field("New e-mail")->setText(QStringLiteral("right@example.com"));
        m_dialog->confirmButton()->click();
        reach(Step::VerifyNew);
        const FakeService::Request sent =
            m_fixture->service.requests("POST", path("/change-1/target")).last();
        QCOMPARE(sent.json().value(QStringLiteral("email")).toString(), QStringLiteral("right@example.com"));
    }

    void aRefusedAddressIsToldAtItsField() {
        m_fixture->changes = {
            AccountFixture::change(api::ContactChannel::Email, api::ContactChangeState::EnterNew)};
        m_fixture->service.on("POST", path("/change-1/target"),
                              FakeService::problem(422, QStringLiteral("email_invalid")));
        open(api::ContactChannel::Email, Step::EnterNew);
        field("New e-mail")->setText(QStringLiteral("alice@nowhere"));
        m_dialog->confirmButton()->click();
        QTRY_VERIFY(
            field("New e-mail")->accessibleDescription().contains(QStringLiteral("not an e-mail address")));
    }

    void aFallenNetworkKeepsWhatWasTypedAndRetries() {
        m_fixture->changes = {
            AccountFixture::change(api::ContactChannel::Email, api::ContactChangeState::EnterNew)};
        answer("POST", "/change-1/target", api::ContactChangeState::VerifyNew);
        open(api::ContactChannel::Email, Step::EnterNew);
        field("New e-mail")->setText(QStringLiteral("new@example.com"));
        m_fixture->service.stop();
        m_dialog->confirmButton()->click();
        QTRY_VERIFY(button("Retry") != nullptr);
        QCOMPARE(field("New e-mail")->text(), QStringLiteral("new@example.com"));
        m_fixture->service.goOn();
        button("Retry")->click();
        reach(Step::VerifyNew);
    }

    void cancelIsAlwaysThere() {
        m_fixture->changes = {
            AccountFixture::change(api::ContactChannel::Email, api::ContactChangeState::VerifyNew)};
        m_fixture->service.on("DELETE", path("/change-1"), FakeService::empty());
        open(api::ContactChannel::Email, Step::VerifyNew);
        QSignalSpy closed(m_dialog.get(), &QDialog::rejected);
        button("Cancel the change")->click();
        QTRY_COMPARE(closed.count(), 1);
        QCOMPARE(m_fixture->service.requests("DELETE", path("/change-1")).size(), 1);
    }

    void finishingLaterLeavesTheChange() {
        m_fixture->changes = {
            AccountFixture::change(api::ContactChannel::Email, api::ContactChangeState::VerifyNew)};
        open(api::ContactChannel::Email, Step::VerifyNew);
        button("Finish later")->click();
        QVERIFY(!m_dialog->isVisible());
        QVERIFY(m_fixture->service.requests("DELETE", path("/change-1")).isEmpty());
    }

    void aPhoneNumberBeginsWithThePuzzle() {
        solvePuzzlesAt(205);
        answer("POST", "", api::ContactChangeState::VerifyCurrent, api::ContactChannel::Phone);
        open(api::ContactChannel::Phone, Step::Puzzle);
        QTRY_VERIFY(m_dialog->presenter()->captcha());
        auto* puzzle = m_dialog->findChild<QSlider*>();
        puzzle->setValue(100);
        m_dialog->confirmButton()->click();
        QTRY_VERIFY(text().contains(QStringLiteral("The piece is not in its place.")));
        QTRY_VERIFY(!m_dialog->presenter()->isBusy());
        puzzle->setValue(205);
        m_dialog->confirmButton()->click();
        reach(Step::VerifyCurrent);
        const FakeService::Request sent = m_fixture->service.requests("POST", path("")).last();
        QCOMPARE(sent.json().value(QStringLiteral("captcha")).toString(), QStringLiteral("solved"));
    }

    void aCodeByEmailStandsInForThePuzzle() {
        m_fixture->service.on(
            "POST", "/v1/captchas/captcha-1/answer", [](const FakeService::Request& request) {
                return request.json().contains(QStringLiteral("code"))
                           ? AccountFixture::answer(api::CaptchaSolved{QStringLiteral("solved")})
                           : FakeService::json({}, 202);
            });
        answer("POST", "", api::ContactChangeState::VerifyCurrent, api::ContactChannel::Phone);
        open(api::ContactChannel::Phone, Step::Puzzle);
        QTRY_VERIFY(m_dialog->presenter()->captcha());
        button("Get a code by e-mail instead")->click();
        reach(Step::EmailCode);
        enterCode();
        reach(Step::VerifyCurrent);
    }

    void withoutAVerifiedNumberThePasswordComesFirst() {
        m_fixture->account.phone->verified = false;
        m_fixture->session->setAccount(m_fixture->account);
        m_fixture->service.on("POST", "/v1/step-up",
                              AccountFixture::answer(api::StepUpOpen{minutesAgo(-10)}));
        solvePuzzlesAt(205);
        answer("POST", "", api::ContactChangeState::EnterNew, api::ContactChannel::Phone);
        answer("POST", "/change-1/target", api::ContactChangeState::VerifyNew, api::ContactChannel::Phone);
        open(api::ContactChannel::Phone, Step::Begin);
        m_dialog->confirmButton()->click();
        QVERIFY(field("Confirm it’s you")->accessibleDescription().contains(QStringLiteral("empty")));
        field("Confirm it’s you")->setText(QStringLiteral("password"));
        m_dialog->confirmButton()->click();
        reach(Step::Puzzle);
        QTRY_VERIFY(m_dialog->presenter()->captcha());
        m_dialog->findChild<QSlider*>()->setValue(205);
        m_dialog->confirmButton()->click();
        reach(Step::EnterNew);
        field("New phone number")->setText(QStringLiteral("+33 6 98 76 54 32"));
        m_dialog->confirmButton()->click();
        reach(Step::VerifyNew);
        const FakeService::Request sent =
            m_fixture->service.requests("POST", path("/change-1/target")).last();
        QCOMPARE(sent.json().value(QStringLiteral("phone")).toString(), QStringLiteral("+33698765432"));
    }

    void aChangeThatTookTooLongStartsAgain() {
        m_fixture->changes = {
            AccountFixture::change(api::ContactChannel::Email, api::ContactChangeState::VerifyCurrent)};
        answer("POST", "/change-1/verify", api::ContactChangeState::Expired);
        open(api::ContactChannel::Email, Step::VerifyCurrent);
        enterCode();
        reach(Step::Expired);
        m_fixture->changes.clear();
        m_dialog->confirmButton()->click();
        reach(Step::Begin);
    }

    void theLanguageChangesWithoutLosingWhatWasTyped() {
        m_fixture->changes = {
            AccountFixture::change(api::ContactChannel::Email, api::ContactChangeState::EnterNew)};
        open(api::ContactChannel::Email, Step::EnterNew);
        field("New e-mail")->setText(QStringLiteral("half@"));
        m_english.reset();
        const PageLanguage french(QStringLiteral("fr"));
        QTRY_VERIFY(field("Nouvel e-mail") != nullptr);
        QCOMPARE(field("Nouvel e-mail")->text(), QStringLiteral("half@"));
        QCOMPARE(m_dialog->windowTitle(), QStringLiteral("Saisissez la nouvelle adresse"));
    }

  private:
    static QByteArray path(const char* rest) { return QByteArray("/v1/account/contact-changes") + rest; }

    void open(api::ContactChannel channel, Step expected) {
        m_dialog = std::make_unique<ContactChangeDialog>(m_fixture->session.get(), channel);
        m_dialog->show();
        reach(expected);
    }
    void reach(Step expected) {
        QTRY_COMPARE(int(m_dialog->presenter()->step()), int(expected));
        QTRY_VERIFY(!m_dialog->presenter()->isBusy());
    }
    void answer(const char* method, const char* rest, api::ContactChangeState state,
                api::ContactChannel channel = api::ContactChannel::Email) {
        m_fixture->service.on(method, path(rest),
                              AccountFixture::answer(AccountFixture::change(channel, state)));
    }
    void solvePuzzlesAt(int x) {
        m_fixture->service.on(
            "POST", "/v1/captchas/captcha-1/answer", [x](const FakeService::Request& request) {
                return request.json().value(QStringLiteral("x")).toInt() == x
                           ? AccountFixture::answer(api::CaptchaSolved{QStringLiteral("solved")})
                           : FakeService::problem(422, QStringLiteral("captcha_wrong"));
            });
    }
    void enterCode() {
        QLineEdit* entry = field("Verification code");
        QVERIFY(entry != nullptr);
        entry->clear();
        QTest::keyClicks(entry, QStringLiteral("123 456"));
        QTest::keyClick(entry, Qt::Key_Return);
    }
    QLineEdit* field(const char* name) const { return fieldNamed(m_dialog.get(), QString::fromUtf8(name)); }
    QAbstractButton* button(const char* name) const {
        return buttonNamed(m_dialog.get(), QString::fromUtf8(name));
    }
    QString text() const { return textOf(m_dialog.get()); }

    std::unique_ptr<PageLanguage> m_english;
    std::unique_ptr<AccountFixture> m_fixture;
    std::unique_ptr<ContactChangeDialog> m_dialog;
};

QTEST_MAIN(ContactChangeTest)
#include "contact_change_test.moc"
