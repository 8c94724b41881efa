#include "account_fixture.h"
#include "ui/account/contact_change_dialog.h"
#include "ui/account/reset_password_dialog.h"
#include "ui/speech/page_language.h"

#include <QAbstractButton>
#include <QJsonArray>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace ui::account;
using namespace Qt::StringLiterals;
using fakes::FakeService;

// "Confirm it’s you", inside the dialog that needs it.
class StepUpTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_english = std::make_unique<PageLanguage>(u"en"_s);
        m_fixture = std::make_unique<AccountFixture>();
        m_fixture->service.on("POST", "/v1/step-up",
                              AccountFixture::answer(api::StepUpOpen{minutesAgo(-10)}));
        m_fixture->service.on("DELETE", "/v1/step-up", FakeService::empty());
        m_fixture->service.on("POST", "/v1/account/password", FakeService::empty());
    }
    void cleanup() {
        m_dialog.reset();
        m_fixture.reset();
        m_english.reset();
    }

    void thePasswordIsAskedWhereThereIsNoSecondFactor() {
        open();
        QVERIFY(field("Confirm it’s you"));
        QVERIFY(buttonNamed(m_dialog.get(), u"Forgotten password?"_s));
        QVERIFY(!field("Verification code"));
    }

    void theCodeIsAskedWhereThereIsOne() {
        m_fixture->account.twoFactor = twoFactor();
        open();
        QVERIFY(!field("Confirm it’s you"));
        QVERIFY(!buttonNamed(m_dialog.get(), u"Forgotten password?"_s));
        QVERIFY(textOf(m_dialog.get()).contains(u"Confirm it’s you"_s));
        reset();
        QVERIFY(!field("Verification code")->accessibleDescription().isEmpty());
        QVERIFY(sentProofs().isEmpty());
        field("Verification code")->setText(u"123456"_s);
        reset();
        QTRY_COMPARE(m_fixture->service.requests("POST", "/v1/account/password").size(), 1);
        QCOMPARE(sentProofs().first().json(),
                 QJsonObject({{u"method"_s, u"totp"_s}, {u"value"_s, u"123456"_s}}));
    }

    void aRecoveryCodeIsTakenInstead() {
        m_fixture->account.twoFactor = twoFactor();
        open();
        buttonNamed(m_dialog.get(), u"Use a recovery code instead"_s)->click();
        field("Recovery code")->setText(u"abcd-efgh"_s);
        reset();
        QTRY_VERIFY(!sentProofs().isEmpty());
        QCOMPARE(sentProofs().first().json(),
                 QJsonObject({{u"method"_s, u"recovery_code"_s}, {u"value"_s, u"abcdefgh"_s}}));
    }

    void aWrongCodeIsSaidWhereItWasTyped() {
        m_fixture->account.twoFactor = twoFactor();
        m_fixture->service.on("POST", "/v1/step-up",
                              FakeService::problem(422, u"code_wrong"_s, {{u"attempts_left"_s, 4}}));
        open();
        field("Verification code")->setText(u"000000"_s);
        reset();
        QTRY_VERIFY(field("Verification code")->accessibleDescription().contains(u"4 tries left."_s));
        QVERIFY(m_fixture->service.requests("POST", "/v1/account/password").isEmpty());
        QVERIFY(!field("New password")->text().isEmpty());
    }

    void whatTheServiceAsksForWins() {
        m_fixture->openStepUp();
        m_fixture->service.on(
            "POST", "/v1/account/password",
            FakeService::problem(403, u"step_up_required"_s,
                                 {{u"methods"_s, QJsonArray({u"totp"_s, u"recovery_code"_s})}}));
        open();
        QVERIFY(!field("Confirm it’s you"));
        reset();
        QTRY_VERIFY(field("Verification code"));
        QVERIFY(!field("Verification code")->accessibleDescription().isEmpty());
        QVERIFY(!field("New password")->text().isEmpty());
    }

    void whileItIsProvenTheTimeLeftIsSaid() {
        m_fixture->openStepUp();
        open();
        QVERIFY(textOf(m_dialog.get()).contains(u"Identity confirmed: 8 minutes left."_s));
        QVERIFY(!field("Confirm it’s you"));
        m_fixture->session->closeStepUp();
        QTRY_VERIFY(field("Confirm it’s you"));
        QVERIFY(!textOf(m_dialog.get()).contains(u"Identity confirmed"_s));
    }

    void enterInTheCodeConfirms() {
        m_fixture->account.twoFactor = twoFactor();
        open();
        field("Verification code")->setText(u"123456"_s);
        QTest::keyClick(field("Verification code"), Qt::Key_Return);
        QTRY_COMPARE(m_fixture->service.requests("POST", "/v1/account/password").size(), 1);
        QCOMPARE(sentProofs().size(), 1);
    }

    void aStepThatNeedsNoProofSaysNothingOfIt() {
        m_fixture->openStepUp();
        refreshed();
        ContactChangeDialog dialog(m_fixture->session.get(), api::ContactChannel::Email);
        dialog.show();
        QTRY_COMPARE(dialog.presenter()->step(), ContactChangePresenter::Step::Begin);
        QVERIFY(!textOf(&dialog).contains(u"Identity confirmed"_s));
    }

    void aNumberIsAddedWithACode() {
        m_fixture->account.twoFactor = twoFactor();
        m_fixture->account.phone.reset();
        refreshed();
        ContactChangeDialog dialog(m_fixture->session.get(), api::ContactChannel::Phone);
        dialog.show();
        QTRY_VERIFY(fieldNamed(&dialog, u"Verification code"_s));
        fieldNamed(&dialog, u"Verification code"_s)->setText(u"123456"_s);
        dialog.confirmButton()->click();
        QTRY_COMPARE(dialog.presenter()->step(), ContactChangePresenter::Step::Puzzle);
    }

  private:
    static api::TwoFactor twoFactor() { return {true, {}, 10}; }
    void refreshed() {
        QSignalSpy seen(m_fixture->session.get(), &accounts::AccountSession::refreshed);
        QVERIFY(seen.wait());
    }
    void open() {
        refreshed();
        m_dialog = std::make_unique<ResetPasswordDialog>(m_fixture->session.get());
        m_dialog->show();
        field("New password")->setText(u"plinth ocarina vermouth"_s);
    }
    void reset() { m_dialog->confirmButton()->click(); }
    QLineEdit* field(const char* name) const { return fieldNamed(m_dialog.get(), QString::fromUtf8(name)); }
    QList<FakeService::Request> sentProofs() const {
        return m_fixture->service.requests("POST", "/v1/step-up");
    }

    std::unique_ptr<PageLanguage> m_english;
    std::unique_ptr<AccountFixture> m_fixture;
    std::unique_ptr<ResetPasswordDialog> m_dialog;
};

QTEST_MAIN(StepUpTest)
#include "step_up_test.moc"
