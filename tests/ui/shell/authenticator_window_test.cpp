#include "ui/authenticator/authenticator_page.h"

#include "ui/shell/entry_view.h"
#include "ui/shell/window_fixture.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using fakes::FakeService;
using ui::authenticator::AuthenticatorModel;
using ui::authenticator::AuthenticatorPage;

// The built-in authenticator in the window: the menu's page, and the code where one signs in.
class AuthenticatorWindowTest : public WindowFixture {
    Q_OBJECT

  private Q_SLOTS:
    void init() { start(); }
    void cleanup() { m_program.reset(); }

    void opensFromTheMenuAndGoesBack() {
        signIn();
        openPage();
        QVERIFY(page()->isVisible());
        QTest::keyClick(page(), Qt::Key_Escape);
        QVERIFY(!page()->isVisible());
        QVERIFY(window()->windowTitle().contains(u"alice@example.com"_s));
    }

    void findsWithTheKeyOfThePage() {
        signIn();
        keepEntry();
        openPage();
        window()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window()));
        QTest::keyClick(window(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(shown<QLineEdit>(u"Search the authenticator"_s)->hasFocus());
    }

    void fillsTheCodeInWhereOneSignsIn() {
        signIn();
        keepEntry();
        toTheCode();
        QTRY_COMPARE(code()->text().size(), 6);
        QVERIFY(reads(u"Filled in from EngageLab: alice."_s));
        const QString filled = code()->text();
        QTest::keyClick(code(), Qt::Key_Return);
        QTRY_VERIFY(!m_service->requests("POST", "/v1/challenges/c1").isEmpty());
        QCOMPARE(m_service->requests("POST", "/v1/challenges/c1").value(0).json(),
                 QJsonObject({{u"method"_s, u"totp"_s}, {u"code"_s, filled}}));
    }

    void saysThatTheNextCodeIsOnItsWay() {
        signIn();
        keepEntry();
        bool filled = false;
        m_program->authenticator.fillCode(window()->currentAccount(), {}, this,
                                          [&filled](const auto& outcome) { filled = outcome.has_value(); });
        QTRY_VERIFY(filled);
        const qint64 step = QDateTime::currentSecsSinceEpoch() / 30;
        toTheCode();
        if (QDateTime::currentSecsSinceEpoch() / 30 == step) {
            QTRY_VERIFY(reads(u"fills in the next code within"_s) || !code()->text().isEmpty());
        }
    }

    void fillsNothingInWithoutAnEntry() {
        signIn();
        toTheCode();
        QTest::qWait(50);
        QVERIFY(code()->text().isEmpty());
    }

    void detachesWhatBelongedToAForgottenAccount() {
        signIn();
        keepEntry();
        m_program->registry.forget(window()->currentAccount());
        QCOMPARE(m_program->authenticator.entries().size(), 1);
        QVERIFY(m_program->authenticator.entries().constFirst().attachedTo.isEmpty());
    }

  private:
    AuthenticatorPage* page() const { return window()->findChild<AuthenticatorPage*>(); }
    QLineEdit* code() const { return shown<QLineEdit>(u"Verification code"_s); }

    void openPage() const {
        const QList<QMenu*> menus = window()->findChildren<QMenu*>();
        for (const QMenu* menu : menus) {
            for (QAction* action : menu->actions()) {
                if (action->text() == "Authenticator"_L1) {
                    return action->trigger();
                }
            }
        }
    }
    void keepEntry() {
        QSignalSpy added(&m_program->authenticator, &accounts::Authenticator::added);
        m_program->authenticator.add(
            {core::SecretBytes::fromUtf8(u"12345678901234567890"_s), u"EngageLab"_s, u"alice"_s, {}},
            window()->currentAccount(), this, [](const auto&) {});
        QVERIFY(added.wait());
    }
    void toTheCode() {
        api::SignInOutcome outcome;
        outcome.challenge = api::Challenge{u"c1"_s, {api::SecondFactorMethod::Totp}, {4'000'000'000'000}};
        m_service->on("POST", "/v1/sessions", FakeService::json(core::json::toJson(outcome), 202));
        m_service->on("POST", "/v1/challenges/c1",
                      FakeService::json(core::json::toJson(fakes::someSession()), 201));
        m_service->on("DELETE", "/v1/sessions/current", FakeService::empty());
        m_program->registry.signOut(window()->currentAccount());
        press(u"Sign in again"_s);
        QTRY_VERIFY(shown<QLineEdit>(u"Password"_s) != nullptr);
        QTest::keyClicks(shown<QLineEdit>(u"Password"_s), u"correct horse battery"_s);
        press(u"Sign in"_s);
        QTRY_VERIFY(code() != nullptr);
    }
};

QTEST_MAIN(AuthenticatorWindowTest)
#include "authenticator_window_test.moc"
