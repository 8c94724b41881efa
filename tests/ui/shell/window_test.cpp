#include "ui/shell/window_fixture.h"

#include <QElapsedTimer>
#include <QTabBar>

using namespace Qt::StringLiterals;
using fakes::FakeService;
using ui::shell::MainWindow;

// The whole window over a service at the network's edge and a keychain in memory.
class WindowTest : public WindowFixture {
    Q_OBJECT

  private Q_SLOTS:
    void init() { start(); }
    void cleanup() { m_program.reset(); }

    void theFirstRunAsksWhereTheAccountIs() {
        QVERIFY(reads(u"Where is your account?"_s));
        QVERIFY(reads(u"<b>On a server</b>: the address your administrator gave you."_s));
        QVERIFY(reads(u"<b>On this computer</b>: a private service, to try or to use alone."_s));
        QVERIFY(reads(u"This program does not sign in to engagelab.com."_s));
        press(u"Use this computer"_s);
        QCOMPARE(m_program->local.starts, 1);
    }

    void onThisComputerCodesAreReadInTheMailbox() {
        m_program->local.address = m_service->url();
        press(u"Use this computer"_s);
        QTRY_VERIFY(reads(u"Create account"_s));
        press(u"Close the local mailbox"_s);
        QVERIFY(shown<QPushButton>(u"Close the local mailbox"_s) == nullptr);
        press(u"Sign in"_s);
        QVERIFY(shown<QPushButton>(u"Close the local mailbox"_s) == nullptr); // no code comes by mail here
        press(u"Forgotten password?"_s);
        QTRY_VERIFY(shown<QPushButton>(u"Close the local mailbox"_s) != nullptr);
    }

    void aServerSaysWhatItIs() {
        QTest::keyClicks(shown<QLineEdit>(u"Server address"_s), m_service->url().toString());
        press(u"Connect"_s);
        QTRY_VERIFY(reads(u"answers: account service, version "_s));
        QVERIFY(shown<QPushButton>(u"Continue"_s)->hasFocus());
    }

    void plainHttpIsRefusedWhereItIsTyped() {
        auto* address = shown<QLineEdit>(u"Server address"_s);
        QTest::keyClicks(address, u"http://example.com"_s);
        press(u"Connect"_s);
        QTRY_VERIFY(!address->accessibleDescription().isEmpty());
        QTRY_VERIFY(address->hasFocus());
        QVERIFY(shown<QPushButton>(u"Continue"_s) == nullptr);
    }

    void signingInShowsTheAccountAndItStays() {
        signIn();
        QTRY_VERIFY(reads(u"alice@example.com · 127.0.0.1"_s));
        QTRY_COMPARE(window()->windowTitle(),
                     u"%1 — alice@example.com — Personal Center"_s.arg(fakes::someAccount().name));
        m_program.reset(); // closed, and started again
        m_program = std::make_unique<Program>(m_folders, *m_secrets);
        QVERIFY(window()->windowTitle().contains(u"alice@example.com"_s));
    }

    void aWrongPasswordStaysWhereItWasTyped() {
        m_service->on("POST", "/v1/sessions", FakeService::problem(401, u"invalid_credentials"_s));
        QTest::keyClicks(shown<QLineEdit>(u"Server address"_s), m_service->url().toString());
        press(u"Connect"_s);
        press(u"Continue"_s);
        QTest::keyClicks(shown<QLineEdit>(u"Email"_s), u"alice@example.com"_s);
        QTest::keyClicks(shown<QLineEdit>(u"Password"_s), u"wrong"_s);
        press(u"Sign in"_s);
        QTRY_VERIFY(!shown<QLineEdit>(u"Password"_s)->accessibleDescription().isEmpty());
        QVERIFY(shown<QLineEdit>(u"Password"_s)->hasFocus());
        QCOMPARE(shown<QLineEdit>(u"Email"_s)->text(), u"alice@example.com"_s);
    }

    void theLanguageChangesAndWhatWasTypedStays() {
        QTest::keyClicks(shown<QLineEdit>(u"Server address"_s), u"https://half.typ"_s);
        m_program->preferences.setLanguage(u"fr"_s);
        QTRY_VERIFY(reads(u"Où se trouve votre compte\u202F?"_s));
        QCOMPARE(shown<QLineEdit>(u"Adresse du serveur"_s)->text(), u"https://half.typ"_s);
        QVERIFY(shown<QPushButton>(u"Utiliser cet ordinateur"_s) != nullptr);
        m_program->preferences.setLanguage(u"en"_s);
        QTRY_VERIFY(reads(u"Where is your account?"_s));
    }

    void keysChangeTabsAndTheTabIsRemembered() {
        signIn();
        auto* tabs = window()->findChild<QTabBar*>();
        QCOMPARE(tabs->count(), 4);
        QTest::keyClick(window(), Qt::Key_3, Qt::AltModifier);
        QTRY_COMPARE(tabs->currentIndex(), 2);
        QTRY_VERIFY(reads(u"Buy a product on the AWS Marketplace."_s));
        QTest::keyClick(window(), Qt::Key_Ampersand, Qt::AltModifier); // AZERTY's first digit key
        QTRY_COMPARE(tabs->currentIndex(), 0);
        QTest::keyClick(window(), Qt::Key_Tab, Qt::ControlModifier);
        QTRY_COMPARE(tabs->currentIndex(), 1);
        m_program.reset();
        m_program = std::make_unique<Program>(m_folders, *m_secrets);
        QCOMPARE(window()->findChild<QTabBar*>()->currentIndex(), 1);
    }

    void ctrlFLeadsToTheSearchOfAList() {
        signIn();
        for (const auto& [show, search] : {std::pair{u"Show sessions"_s, u"Search the sessions"_s},
                                           std::pair{u"Show activity"_s, u"Search the activity"_s}}) {
            press(show);
            QTRY_VERIFY(shown<QLineEdit>(search) != nullptr);
            QTest::keyClick(window(), Qt::Key_F, Qt::ControlModifier);
            QTRY_VERIFY(shown<QLineEdit>(search)->hasFocus());
            press(u"Back"_s);
        }
    }

    void ofALostNetworkEveryTabTellsOnce() {
        signIn();
        QTRY_VERIFY(window()->findChild<ui::shell::AccountView*>()->session()->account().has_value());
        m_service->stop();
        QTest::keyClick(window(), Qt::Key_F5);
        const auto told = [this] {
            const QList<QLabel*> labels = window()->findChildren<QLabel*>();
            return std::count_if(labels.begin(), labels.end(), [](const QLabel* label) {
                return label->isVisible() && label->text().startsWith(u"Offline since"_s);
            });
        };
        QTRY_COMPARE(told(), 1);
        window()->findChild<ui::shell::AccountView*>()->setTab(1);
        QTRY_COMPARE(told(), 1);
        m_service->goOn();
        press(u"Retry"_s);
        QTRY_COMPARE(told(), 0);
    }

    void aKeychainThatRefusesIsToldAndTheSessionGoesOn() {
        m_secrets->refusal = core::Error{core::ErrorId::KeychainUnavailable, {}, {}};
        signIn();
        QTRY_VERIFY(shown<QPushButton>(u"This session only"_s) != nullptr);
        QVERIFY(m_secrets->values.isEmpty());
        press(u"This session only"_s);
        QVERIFY(shown<QPushButton>(u"This session only"_s) == nullptr);
    }

    void switchingAmongManyIsQuick() {
        signIn();
        for (int i = 2; i <= 12; ++i) {
            api::Account account = fakes::someAccount(u"person%1@example.com"_s.arg(i));
            account.id = u"account-%1"_s.arg(i);
            m_service->on("GET", "/v1/account", FakeService::json(core::json::toJson(account)));
            m_program->registry.add(m_service->url(), fakes::someMeta(), fakes::someSession(account.id),
                                    account.email);
            QTRY_VERIFY(window()->windowTitle().contains(account.email));
        }
        const QList<accounts::AccountEntry> entries = m_program->registry.entries();
        QElapsedTimer timer;
        timer.start();
        for (const accounts::AccountEntry& entry : entries) {
            window()->open(entry.id);
            QCOMPARE(window()->currentAccount(), entry.id);
        }
        const double each = double(timer.elapsed()) / double(entries.size());
        QVERIFY2(each < 250, qPrintable(QString::number(each))); // a quiet machine: see tests/bench
    }

    void aForgottenAccountIsGoneAndTheNextIsShown() {
        signIn();
        api::Account bob = fakes::someAccount(u"bob@example.com"_s);
        bob.id = u"account-2"_s;
        m_service->on("GET", "/v1/account", FakeService::json(core::json::toJson(bob)));
        m_program->registry.add(m_service->url(), fakes::someMeta(), fakes::someSession(bob.id), bob.email);
        QTRY_VERIFY(window()->windowTitle().contains(bob.email));
        m_program->registry.forget(window()->currentAccount());
        QVERIFY(window()->windowTitle().contains(u"alice@example.com"_s));
        m_program->registry.forget(window()->currentAccount());
        QVERIFY(reads(u"Where is your account?"_s));
    }
};

QTEST_MAIN(WindowTest)
#include "window_test.moc"
