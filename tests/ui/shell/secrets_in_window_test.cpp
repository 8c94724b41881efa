#include "api/developer.h"
#include "ui/developer/dev_secret_dialog.h"
#include "ui/keychain/keychain_dialog.h"
#include "ui/shell/idle_watch.h"
#include "ui/shell/window_fixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

using namespace Qt::StringLiterals;
using fakes::FakeService;
using ui::developer::DevSecretDialog;

// The window hides secrets when nobody is there, and has the keychain in its menu.
class SecretsInWindowTest : public WindowFixture {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        start();
        api::Developer developer;
        developer.devKey = u"k3f2a77c4e24b5d6a72ff42q"_s;
        const auto told = [](const auto& value) { return FakeService::json(core::json::toJson(value)); };
        m_service->on("GET", "/v1/developer", told(developer));
        m_service->on("GET", "/v1/developer/usage", told(api::Usage{}));
        m_service->on("POST", "/v1/developer/secret/reveal", told(api::DevSecret{u"abcdefgh"_s, 1}));
        m_service->on("DELETE", "/v1/step-up", FakeService::empty());
    }
    void cleanup() { m_program.reset(); }

    void awayHidesClearsAndCloses_data() {
        QTest::addColumn<QByteArray>("how");
        QTest::newRow("idle") << QByteArray("wentAway");
        QTest::newRow("locked") << QByteArray("locked");
        QTest::newRow("asleep") << QByteArray("sleeping");
    }
    void awayHidesClearsAndCloses() {
        QFETCH(QByteArray, how);
        showSecret();
        auto* watch = window()->findChild<ui::shell::IdleWatch*>();
        if (how == "wentAway") {
            Q_EMIT watch->wentAway();
        } else { // as D-Bus calls it
            QVERIFY(QMetaObject::invokeMethod(watch, how.constData(), Q_ARG(bool, true)));
        }
        QVERIFY(!reads(u"abcdefgh"_s));
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
        QTRY_COMPARE(m_service->requests("DELETE", "/v1/step-up").size(), 1);
        QVERIFY(shown<QLineEdit>(u"Confirm it’s you"_s)); // in the dialog, to see it again
    }

    void whatSomeoneElseCopiedStays() {
        showSecret();
        QGuiApplication::clipboard()->setText(u"a shopping list"_s);
        Q_EMIT window()->findChild<ui::shell::IdleWatch*>()->wentAway();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"a shopping list"_s);
    }

    void hiddenTheWindowKeepsNoSecret() {
        showSecret();
        window()->hide();
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
        window()->show();
        QVERIFY(!reads(u"abcdefgh"_s));
    }

    void closedTheWindowLeavesNoSecret() {
        showSecret();
        window()->close();
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    }

    void theDevKeyFindsTheAccount() {
        signIn();
        view()->setTab(1);
        QTRY_COMPARE(m_program->registry.entry(window()->currentAccount())->devKey,
                     u"k3f2a77c4e24b5d6a72ff42q"_s);
    }

    void theAgeOfTheReminderIsThePreferences() {
        signIn();
        view()->setTab(1);
        QTRY_VERIFY(reads(u"Reset it regularly"_s)); // it is from 1970
        m_program->preferences.setSecretAgeDays(0);
        QVERIFY(!reads(u"Reset it regularly"_s));
        m_program->preferences.setSecretAgeDays(90);
        QVERIFY(reads(u"Reset it regularly"_s));
    }

    void theKeychainIsInTheMenu() {
        signIn();
        const QList<QMenu*> menus = window()->findChildren<QMenu*>();
        for (const QMenu* menu : menus) {
            for (QAction* action : menu->actions()) {
                if (action->text() == u"Keychain"_s) {
                    action->trigger();
                }
            }
        }
        auto* dialog = window()->findChild<ui::keychain::KeychainDialog*>();
        QVERIFY(dialog);
        QVERIFY(reads(u"This computer’s keychain: a keychain"_s));
    }

  private:
    ui::shell::AccountView* view() const { return window()->findChild<ui::shell::AccountView*>(); }
    void showSecret() const {
        signIn();
        view()->setTab(1);
        press(u"Show and copy the DevSecret"_s);
        auto* dialog = window()->findChild<DevSecretDialog*>();
        QVERIFY(dialog);
        dialog->confirmButton()->click(); // the sign-in was a moment ago
        QTRY_VERIFY(reads(u"abcdefgh"_s));
        QCOMPARE(QGuiApplication::clipboard()->text(), u"abcdefgh"_s);
    }
};

QTEST_MAIN(SecretsInWindowTest)
#include "secrets_in_window_test.moc"
