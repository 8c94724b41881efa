#include "ui/shell/window_fixture.h"

#include "ui/shell/entry_view.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using fakes::FakeService;

namespace {

FakeService::Answer codeSent(const QString& id) {
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    return FakeService::json(core::json::toJson(api::CodeSent{id, {now}, {now + 600'000}}), 202);
}

} // namespace

// The pages that begin with a code sent by e-mail: a new account, a new password.
class EmailCodePagesTest : public WindowFixture {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        start();
        m_service->on("POST", "/v1/password-resets", codeSent(u"p1"_s));
        m_service->on("POST", "/v1/registrations", codeSent(u"r1"_s));
        m_service->on("POST", "/v1/registrations/r1/resend", codeSent(u"r1"_s));
        QTest::keyClicks(field("Server address"), m_service->url().toString());
        press(u"Connect"_s);
        press(u"Continue"_s);
    }
    void cleanup() { m_program.reset(); }

    void aNewPasswordIsSet() {
        m_service->on("POST", "/v1/password-resets/p1/complete", FakeService::empty());
        toTheNewPassword();
        press(u"Confirm"_s);
        QTRY_VERIFY(reads(u"Your password is changed"_s));
        QCOMPARE(field("Email")->text(), u"alice@example.com"_s);
    }

    void whatIsMissingIsAskedForBeforeTheServiceIs() {
        toTheNewPassword();
        field("Verification code")->clear();
        press(u"Confirm"_s);
        QVERIFY(field("Verification code")->hasFocus());
        field("Verification code")->setText(u"123456"_s);
        field("New password")->clear();
        press(u"Confirm"_s);
        QVERIFY(field("New password")->hasFocus());
        QVERIFY(m_service->requests("POST", "/v1/password-resets/p1/complete").isEmpty());
    }

    void theSecondFactorIsAskedForOnTheSamePage() {
        m_service->on(
            "POST", "/v1/password-resets/p1/complete",
            {FakeService::problem(403, u"two_factor_required"_s),
             FakeService::problemOf(u"second.code"_s, 422, u"code_wrong"_s, {{u"attempts_left"_s, 9}}),
             FakeService::empty()});
        auto* presenter = window()->findChild<ui::shell::EntryView*>()->presenter();
        QSignalSpy wanted(presenter, &ui::shell::EntryPresenter::codeWanted);
        toTheNewPassword();
        press(u"Confirm"_s);
        const char* const ofTheApp = "Code of your app";
        QTRY_VERIFY(field(ofTheApp) != nullptr);
        QVERIFY(field(ofTheApp)->hasFocus());
        QVERIFY(reads(u"The code of the e-mail is right."_s));
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(field("Verification code")->text(), u"123456"_s);
        QCOMPARE(field("New password")->text(), u"plinth ocarina vermouth"_s);

        field(ofTheApp)->setText(u"000000"_s);
        QTest::keyClick(field(ofTheApp), Qt::Key_Return);
        QTRY_VERIFY(field(ofTheApp)->accessibleDescription().contains(u"9 tries left."_s));
        QVERIFY(field("Verification code")->accessibleDescription().isEmpty());

        press(u"Use a recovery code instead"_s);
        field("Recovery code")->setText(u"abcd-efgh"_s);
        press(u"Confirm"_s);
        QTRY_VERIFY(reads(u"Your password is changed"_s));
        const QJsonObject sent = m_service->requests("POST", "/v1/password-resets/p1/complete").last().json();
        QCOMPARE(sent.value(u"code"_s), u"123456"_s);
        QCOMPARE(sent.value(u"second"_s).toObject().value(u"code"_s), u"abcdefgh"_s);
    }

    void aWrongCodeOfTheEmailIsSaidThere() {
        m_service->on("POST", "/v1/password-resets/p1/complete",
                      FakeService::problem(422, u"code_wrong"_s, {{u"attempts_left"_s, 4}}));
        toTheNewPassword();
        press(u"Confirm"_s);
        QTRY_VERIFY(field("Verification code")->accessibleDescription().contains(u"4 tries left."_s));
        QVERIFY(field("Verification code")->hasFocus());
    }

    void anAccountIsCreated() {
        m_service->on("POST", "/v1/registrations/r1/complete",
                      {FakeService::problem(422, u"name_invalid"_s),
                       FakeService::json(core::json::toJson(fakes::someSession()), 201)});
        toTheDetails();
        QCOMPARE(field("Organization")->text(), u"Example"_s); // as the address suggests
        field("Verification code")->setText(u"123456"_s);
        press(u"Create account"_s);
        QVERIFY(field("Name")->hasFocus()); // missing
        field("Name")->setText(u"\u200b"_s);
        field("Password")->setText(u"plinth ocarina vermouth"_s);
        press(u"Create account"_s);
        QTRY_VERIFY(field("Name")->accessibleDescription().contains(u"This name can’t be taken"_s));
        field("Name")->setText(u"Alice Martin"_s);
        press(u"Create account"_s);
        QTRY_VERIFY(window()->windowTitle().contains(u"alice@example.com"_s));
    }

    void whatHasBegunFollowsTheLanguage() {
        toTheDetails();
        field("Name")->setText(u"Alice"_s);
        m_program->preferences.setLanguage(u"fr"_s);
        QTRY_VERIFY(field("Code de vérification") != nullptr);
        QCOMPARE(field("Nom")->text(), u"Alice"_s);
        QTRY_VERIFY(shown<QPushButton>(u"Renvoyer le code"_s) != nullptr);
        press(u"Renvoyer le code"_s);
        QTRY_COMPARE(m_service->requests("POST", "/v1/registrations/r1/resend").size(), 1);
        const auto language = [this](const char* path) {
            return m_service->requests("POST", path).value(0).headers.value("accept-language");
        };
        QCOMPARE(language("/v1/registrations"), "en");
        QCOMPARE(language("/v1/registrations/r1/resend"), "fr");
        m_program->preferences.setLanguage(u"en"_s);
    }

    void backLeadsToTheAddress() {
        toTheNewPassword();
        press(u"Back"_s);
        QCOMPARE(field("Email")->text(), u"alice@example.com"_s);
        QVERIFY(field("Email")->hasFocus());
        press(u"Back"_s);
        QVERIFY(field("Password") != nullptr);
    }

  private:
    QLineEdit* field(const char* name) const { return shown<QLineEdit>(QString::fromUtf8(name)); }
    void toTheNewPassword() const {
        QTest::keyClicks(field("Email"), u"alice@example.com"_s);
        press(u"Forgotten password?"_s);
        QTRY_COMPARE(field("Email")->text(), u"alice@example.com"_s);
        press(u"Next"_s);
        QTRY_VERIFY(field("Verification code") != nullptr);
        field("Verification code")->setText(u"123456"_s);
        field("New password")->setText(u"plinth ocarina vermouth"_s);
    }
    void toTheDetails() const {
        press(u"Create account"_s);
        QTRY_VERIFY(shown<QPushButton>(u"Next"_s) != nullptr);
        QTest::keyClicks(field("Email"), u"alice@example.com"_s);
        press(u"Next"_s);
        QTRY_VERIFY(field("Verification code") != nullptr);
    }
};

QTEST_MAIN(EmailCodePagesTest)
#include "email_code_pages_test.moc"
