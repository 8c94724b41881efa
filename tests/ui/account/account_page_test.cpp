#include "account_fixture.h"
#include "ui/account/account_page.h"
#include "ui/speech/page_language.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QtTest>

using namespace ui::account;
using fakes::FakeService;

// The account information page on a fake service.
class AccountPageTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_english = std::make_unique<PageLanguage>(QStringLiteral("en"));
        m_fixture = std::make_unique<AccountFixture>();
    }
    void cleanup() {
        m_page.reset();
        m_fixture.reset();
        m_english.reset();
    }

    void showsTheAccount() {
        open();
        const QString text = textOf(m_page.get());
        for (const char* part : {"alice@example.com", "+33 6 12 34 56 78", "Verified", "Alice Martin",
                                 "Not bound yet", "Changed 3 months ago", "Off"}) {
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
        }
        QTRY_VERIFY(textOf(m_page.get()).contains(QStringLiteral("Signed in on 3 devices")));
        QTRY_VERIFY(textOf(m_page.get()).contains(QStringLiteral("Sign-in, 4 minutes ago")));
    }

    void theBadgeAsksForItsPage() {
        open();
        QSignalSpy asked(m_page.get(), &AccountPage::bspRequested);
        buttonNamed(m_page.get(), QStringLiteral("BSP: what is it?"))->click();
        QCOMPARE(asked.count(), 1);
        m_fixture->account.bsp.qualified = false;
        m_page->refresh();
        QTRY_VERIFY(!buttonNamed(m_page.get(), QStringLiteral("BSP: what is it?")));
    }

    void aNumberThatIsNotVerifiedSaysSo() {
        m_fixture->account.phone->verified = false;
        open();
        QVERIFY(textOf(m_page.get()).contains(QStringLiteral("Not verified")));
        QVERIFY(buttonNamed(m_page.get(), QStringLiteral("Verify phone number")));
        m_fixture->account.phone.reset();
        m_page->refresh();
        QTRY_VERIFY(buttonNamed(m_page.get(), QStringLiteral("Add a phone number")));
        QVERIFY(!textOf(m_page.get()).contains(QStringLiteral("Not verified")));
    }

    void theNameIsEditedInPlaceAndTakenBack() {
        open();
        answerRenames();
        QLineEdit* editor = editName();
        editor->setText(QStringLiteral("  Alice Durand "));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(buttonNamed(m_page.get(), QStringLiteral("Undo the change of the name")));
        QVERIFY(textOf(m_page.get()).contains(QStringLiteral("Alice Durand")));
        const FakeService::Request sent = m_fixture->service.requests("PATCH", "/v1/account").last();
        QCOMPARE(sent.json().value(QStringLiteral("name")).toString(), QStringLiteral("Alice Durand"));
        QVERIFY(sent.headers.value("if-match").contains("1"));

        buttonNamed(m_page.get(), QStringLiteral("Undo the change of the name"))->click();
        QTRY_COMPARE(m_fixture->account.name, QStringLiteral("Alice Martin"));
        QTRY_VERIFY(textOf(m_page.get()).contains(QStringLiteral("Alice Martin")));
        QVERIFY(!buttonNamed(m_page.get(), QStringLiteral("Undo the change of the name")));
    }

    void escapeLeavesTheName() {
        open();
        QLineEdit* editor = editName();
        editor->setText(QStringLiteral("Somebody"));
        QTest::keyClick(editor, Qt::Key_Escape);
        QVERIFY(!fieldNamed(m_page.get(), QStringLiteral("Name")));
        QVERIFY(textOf(m_page.get()).contains(QStringLiteral("Alice Martin")));
        QVERIFY(m_fixture->service.requests("PATCH", "/v1/account").isEmpty());
    }

    void aNameThatWasChangedElsewhereIsShownAndCanBeReplaced() {
        open();
        QLineEdit* editor = editName();
        m_fixture->account.name = QStringLiteral("Alice Elsewhere");
        m_fixture->account.version = 2;
        m_fixture->service.on(
            "PATCH", "/v1/account",
            FakeService::problem(412, QStringLiteral("changed_elsewhere"),
                                 {{QStringLiteral("current"), core::json::toJson(m_fixture->account)}}));
        editor->setText(QStringLiteral("Alice Mine"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(textOf(m_page.get()).contains(QStringLiteral("changed elsewhere to “Alice Elsewhere”")));
        QCOMPARE(editor->text(), QStringLiteral("Alice Mine"));

        answerRenames();
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(m_fixture->account.name, QStringLiteral("Alice Mine"));
        QVERIFY(m_fixture->service.requests("PATCH", "/v1/account")
                    .last()
                    .headers.value("if-match")
                    .contains("2"));
    }

    void aNameThatCouldNotBeSavedKeepsWhatWasTyped() {
        open();
        QLineEdit* editor = editName();
        m_fixture->service.stop();
        editor->setText(QStringLiteral("Alice Offline"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(!m_fixture->session->isOnline());
        QTRY_VERIFY(textOf(m_page.get()).contains(QStringLiteral("what was typed is kept")));
        QCOMPARE(editor->text(), QStringLiteral("Alice Offline"));
        m_fixture->service.goOn();
        answerRenames();
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(m_fixture->account.name, QStringLiteral("Alice Offline"));
    }

    void aNameSavedAgainAfterALostAnswerIsTheSameRequest() {
        open();
        m_fixture->service.on("PATCH", "/v1/account", FakeService::problem(503, QStringLiteral("busy")));
        QLineEdit* editor = editName();
        const auto keys = [this] {
            QList<QByteArray> found;
            for (const auto& request : m_fixture->service.requests("PATCH", "/v1/account")) {
                found.append(request.headers.value("idempotency-key"));
            }
            return found;
        };
        const auto save = [&](const QString& name) {
            const qsizetype before = keys().size();
            editor->setText(name);
            QTest::keyClick(editor, Qt::Key_Return);
            QTRY_COMPARE(keys().size(), before + 1);
            QTRY_VERIFY(textOf(m_page.get()).contains(QStringLiteral("The server is busy")));
        };
        save(QStringLiteral("Alice Durand"));
        save(QStringLiteral("Alice Durand"));
        save(QStringLiteral("Alice Dupont"));
        QCOMPARE(keys().at(0), keys().at(1));
        QVERIFY(keys().at(1) != keys().at(2));
    }

    void anEmptyNameIsNotSent() {
        open();
        QLineEdit* editor = editName();
        editor->setText(QStringLiteral("  "));
        QTest::keyClick(editor, Qt::Key_Return);
        QVERIFY(textOf(m_page.get()).contains(QStringLiteral("This name can’t be taken.")));
        QVERIFY(m_fixture->service.requests("PATCH", "/v1/account").isEmpty());
        answerRenames();
        editor->setText(QStringLiteral("Alice Durand"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(buttonNamed(m_page.get(), QStringLiteral("Undo the change of the name")));
        QVERIFY(!textOf(m_page.get()).contains(QStringLiteral("This name can’t be taken.")));
    }

    void thePasswordIsResetAfterAProofOfIdentity() {
        open();
        m_fixture->service.on("POST", "/v1/step-up", [](const FakeService::Request& request) {
            return request.json().value(QStringLiteral("value")).toString() == QStringLiteral("old password")
                       ? AccountFixture::answer(api::StepUpOpen{minutesAgo(-10)})
                       : FakeService::problem(401, QStringLiteral("invalid_credentials"));
        });
        m_fixture->service.on("POST", "/v1/account/password", FakeService::empty());
        buttonNamed(m_page.get(), QStringLiteral("Reset login password"))->click();
        QTRY_VERIFY(fieldNamed(m_page.get(), QStringLiteral("New password")));
        QVERIFY(textOf(m_page.get()).contains(QStringLiteral("Alice Martin — alice@example.com")));
        fieldNamed(m_page.get(), QStringLiteral("New password"))
            ->setText(QStringLiteral("plinth ocarina vermouth"));
        QLineEdit* proof = fieldNamed(m_page.get(), QStringLiteral("Confirm it’s you"));
        proof->setText(QStringLiteral("wrong"));
        buttonNamed(m_page.get(), QStringLiteral("Reset"))->click();
        QTRY_VERIFY(textOf(m_page.get()).contains(QStringLiteral("do not go together")));
        QVERIFY(m_fixture->service.requests("POST", "/v1/account/password").isEmpty());
        proof->setText(QStringLiteral("old password"));
        buttonNamed(m_page.get(), QStringLiteral("Reset"))->click();
        QTRY_VERIFY(textOf(m_page.get()).contains(QStringLiteral("The login password was changed.")));
        QVERIFY(!fieldNamed(m_page.get(), QStringLiteral("New password")));
    }

    void noProofIsAskedWhileTheStepUpIsOpen() {
        open();
        m_fixture->openStepUp();
        m_fixture->service.on("POST", "/v1/account/password",
                              FakeService::problem(422, QStringLiteral("weak_password")));
        buttonNamed(m_page.get(), QStringLiteral("Reset login password"))->click();
        QTRY_VERIFY(fieldNamed(m_page.get(), QStringLiteral("New password")));
        QVERIFY(!fieldNamed(m_page.get(), QStringLiteral("Confirm it’s you")));
        fieldNamed(m_page.get(), QStringLiteral("New password"))->setText(QStringLiteral("abc"));
        buttonNamed(m_page.get(), QStringLiteral("Reset"))->click();
        QTRY_VERIFY(textOf(m_page.get()).contains(QStringLiteral("too easy to guess. It was not changed.")));
    }

    void offlineEverythingIsReadableAndButtonsSayWhyTheyCant() {
        open();
        QTRY_VERIFY(textOf(m_page.get()).contains(QStringLiteral("Signed in on 3 devices")));
        m_page.reset();
        m_fixture->service.stop();
        m_fixture->restart();
        m_page = std::make_unique<AccountPage>(m_fixture->session.get());
        m_page->show();
        QVERIFY(textOf(m_page.get()).contains(QStringLiteral("alice@example.com"))); // at once
        QVERIFY(textOf(m_page.get()).contains(QStringLiteral("Signed in on 3 devices")));
        QTRY_VERIFY(textOf(m_page.get()).contains(QStringLiteral("Offline since")));
        QAbstractButton* change = buttonNamed(m_page.get(), QStringLiteral("Change email"));
        QVERIFY(change->isEnabled());
        QVERIFY(change->accessibleDescription().startsWith(QStringLiteral("Offline since")));
        const auto told = [this] { return textOf(m_page.get()).count(QStringLiteral("Offline since")); };
        const auto before = told();
        change->click();
        QCOMPARE(told(), before + 1);

        m_fixture->service.goOn();
        buttonNamed(m_page.get(), QStringLiteral("Retry"))->click();
        QTRY_COMPARE(told(), 0);
    }

    void anEndedSessionOffersToSignInAgain() {
        open();
        m_fixture->service.on("GET", "/v1/account",
                              FakeService::problem(401, QStringLiteral("session_expired")));
        m_page->refresh();
        QTRY_VERIFY(buttonNamed(m_page.get(), QStringLiteral("Sign in again")));
        QVERIFY(textOf(m_page.get()).contains(QStringLiteral("alice@example.com")));
        QSignalSpy asked(m_page.get(), &AccountPage::signInRequested);
        buttonNamed(m_page.get(), QStringLiteral("Sign in again"))->click();
        QCOMPARE(asked.count(), 1);
    }

    void theLanguageChangesWithoutLosingWhatWasTyped() {
        open();
        QLineEdit* editor = editName();
        editor->setText(QStringLiteral("Half a na"));
        m_english.reset();
        const PageLanguage french(QStringLiteral("fr"));
        QTRY_VERIFY(buttonNamed(m_page.get(), QStringLiteral("Modifier le numéro de téléphone")));
        QCOMPARE(editor->text(), QStringLiteral("Half a na"));
        QVERIFY(editor->isVisible());
        QVERIFY(textOf(m_page.get()).contains(QStringLiteral("Compte de connexion")));
    }

    void sessionsAndActivityOpenInsideWithBack() {
        open();
        buttonNamed(m_page.get(), QStringLiteral("Show sessions"))->click();
        QTRY_VERIFY(buttonNamed(m_page.get(), QStringLiteral("Back")));
        buttonNamed(m_page.get(), QStringLiteral("Back"))->click();
        buttonNamed(m_page.get(), QStringLiteral("Show activity"))->click();
        QTRY_VERIFY(buttonNamed(m_page.get(), QStringLiteral("Export… the activity")));
        buttonNamed(m_page.get(), QStringLiteral("Back"))->click();
        QVERIFY(buttonNamed(m_page.get(), QStringLiteral("Show activity")));
    }

  private:
    void open() {
        QSignalSpy refreshed(m_fixture->session.get(), &accounts::AccountSession::refreshed);
        m_page = std::make_unique<AccountPage>(m_fixture->session.get());
        m_page->resize(900, 560);
        m_page->show();
        QVERIFY(refreshed.wait());
    }

    QLineEdit* editName() {
        buttonNamed(m_page.get(), QStringLiteral("Change name"))->click();
        return fieldNamed(m_page.get(), QStringLiteral("Name"));
    }

    void answerRenames() {
        m_fixture->service.on("PATCH", "/v1/account", [this](const FakeService::Request& request) {
            m_fixture->account.name = request.json().value(QStringLiteral("name")).toString();
            ++m_fixture->account.version;
            return AccountFixture::answer(m_fixture->account);
        });
    }

    std::unique_ptr<PageLanguage> m_english;
    std::unique_ptr<AccountFixture> m_fixture;
    std::unique_ptr<AccountPage> m_page;
};

QTEST_MAIN(AccountPageTest)
#include "account_page_test.moc"
