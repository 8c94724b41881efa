#include "credentials_fixture.h"
#include "secrets/secret_clipboard.h"
#include "ui/developer/credentials_card.h"
#include "ui/developer/dev_secret_dialog.h"
#include "ui/developer/secret_view.h"
#include "ui/developer/usage_chart.h"
#include "ui/speech/page_language.h"

#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace ui::developer;
using namespace Qt::StringLiterals;
using fakes::FakeService;

// DevKey and DevSecret on a fake service, with a keychain in memory.
class CredentialsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_english = std::make_unique<PageLanguage>(u"en"_s);
        m_fixture = std::make_unique<CredentialsFixture>();
    }
    void cleanup() {
        m_page.reset();
        m_fixture.reset();
        m_english.reset();
    }

    void theCardSaysWhatOwnersCheck() {
        open();
        QVERIFY(text().contains(m_fixture->developer.devKey));
        QVERIFY(text().contains(u"not for unauthorized third-party platforms"_s));
        QVERIFY(text().contains(u"••••• a7f3"_s));
        QVERIFY(text().contains(
            u"(1 month ago) · used 2 hours ago from 203.0.113.7 · not kept on this computer"_s));
        QVERIFY(!text().contains(m_fixture->secret));
        qint64 calls = 0;
        for (const api::UsageDay& day : std::as_const(m_fixture->usage.items)) {
            calls += day.calls;
        }
        QVERIFY(text().contains(QLocale().toString(calls) + u" calls"_s));
        QVERIFY(text().contains(u"3 refused"_s));
        QCOMPARE(usageRequest().query, QByteArray("days=30"));
    }

    void theDevKeyIsCopied() {
        open();
        press("Copy DevKey");
        QCOMPARE(clipboard(), m_fixture->developer.devKey);
        QVERIFY(text().contains(u"Copied."_s));
    }

    void anOldSecretIsPointedOut() {
        open();
        QVERIFY(!text().contains(u"days old"_s));
        m_page->setReminderDays(40);
        QVERIFY(text().contains(u"40 days old"_s) && text().contains(u"Reset it regularly"_s));
        m_page->setReminderDays(0);
        QVERIFY(!text().contains(u"days old"_s));
    }

    void theDaysAreReadByKeys() {
        open();
        auto* chart = m_page->findChild<UsageChart*>();
        QVERIFY(chart->accessibleName().contains(u" to "_s));
        QTest::keyClick(chart, Qt::Key_End);
        QVERIFY(chart->accessibleName().endsWith(u": 0 calls, 0 refused"_s));
        for (int day = 0; day < 4; ++day) {
            QTest::keyClick(chart, Qt::Key_Left);
        }
        QVERIFY2(chart->accessibleName().endsWith(u": 58 calls, 3 refused"_s),
                 qPrintable(chart->accessibleName()));
        QVERIFY(text().contains(chart->dayText()));
    }

    void itIsShownCopiedAndKept() {
        open();
        press("Show and copy the DevSecret");
        QVERIFY(textOf(dialog()).contains(u"Alice Martin — alice@example.com"_s));
        QVERIFY(!textOf(dialog()).contains(u"may ask for your permission"_s)); // it was used at sign-in
        prove();
        QTRY_VERIFY(textOf(dialog()).contains(m_fixture->secret));
        QCOMPARE(clipboard(), m_fixture->secret);
        QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s), "secret");
        QTRY_VERIFY(textOf(dialog()).contains(u"Kept in the keychain of this computer."_s));
        const QByteArray entry =
            m_fixture->keychain.values.value(CredentialsFixture::keyText()).view().toByteArray();
        const QJsonObject kept = QJsonDocument::fromJson(entry).object();
        QCOMPARE(kept.value(u"version"_s), 3);
        QCOMPARE(kept.value(u"secret"_s), m_fixture->secret);
        QVERIFY(core::fromRfc3339(kept.value(u"stored_at"_s).toString()));
        QVERIFY(entry.size() < secrets::SecretStore::longestSecret);

        pressIn("Copy as .env lines");
        QCOMPARE(clipboard(),
                 u"DEV_KEY=%1\nDEV_SECRET=%2\n"_s.arg(m_fixture->developer.devKey, m_fixture->secret));
        QVERIFY(textOf(dialog()).contains(u"The clipboard is cleared in 0:30."_s));
        pressIn("Close");
        QVERIFY(text().contains(u"kept in the keychain"_s));
        QVERIFY(text().contains(u"The clipboard is cleared in"_s)); // still counting, in the card
        press("Clear now the clipboard");
        QVERIFY(clipboard().isEmpty());
        QVERIFY(!text().contains(u"The clipboard is cleared in"_s));
    }

    void itIsHiddenWhenItsTimeIsUpUnlessAskedForMore() {
        open();
        press("Show and copy the DevSecret");
        dialog()->view()->setSeconds(1);
        prove();
        QTRY_VERIFY(textOf(dialog()).contains(m_fixture->secret));
        pressIn("30 s more");
        QCOMPARE(dialog()->view()->secondsLeft(), 2);
        QTRY_VERIFY(!textOf(dialog()).contains(m_fixture->secret));
        QVERIFY(!dialog()->flow().isShown());
        pressIn("Show and copy"); // within the ten minutes: not asked again
        QTRY_VERIFY(textOf(dialog()).contains(m_fixture->secret));
        QCOMPARE(m_fixture->service.requests("POST", "/v1/step-up").size(), 1);
    }

    void whatIsKeptShowsAfterTheSameProofWhileTheVersionAgrees() {
        showAndClose();
        m_fixture->closeStepUp();
        press("Show and copy the DevSecret");
        QVERIFY(fieldNamed(dialog(), u"Confirm it’s you"_s));
        pressIn("Show and copy");
        QVERIFY(!dialog()->flow().isBusy()); // without a proof nothing begins
        prove();
        QTRY_VERIFY(textOf(dialog()).contains(m_fixture->secret));
        QVERIFY(textOf(dialog()).contains(u"and still the one in force."_s));
        QCOMPARE(m_fixture->service.requests("POST", "/v1/developer/secret/reveal").size(), 1);
    }

    void whatWasResetElsewhereIsFetchedAnew() {
        showAndClose();
        const QString old = m_fixture->secret;
        m_fixture->secret = QString(old).replace(u'k', u'z');
        ++m_fixture->developer.secret.version;
        m_page->refresh();
        QTRY_VERIFY(text().contains(u"an older one is kept in the keychain"_s));
        press("Show and copy the DevSecret");
        pressIn("Show and copy");
        QTRY_VERIFY(textOf(dialog()).contains(m_fixture->secret));
        QTRY_VERIFY(m_fixture->keychainHolds(m_fixture->secret));
        QVERIFY(!m_fixture->keychainHolds(old));
    }

    void offlineWhatIsKeptShowsUnchecked() {
        showAndClose();
        m_fixture->closeStepUp();
        m_fixture->goOffline();
        QTRY_VERIFY2(text().contains(u", not checked since"_s), qPrintable(text()));
        press("Show and copy the DevSecret");
        QVERIFY(textOf(dialog()).contains(u"guarded by its keychain alone"_s));
        QVERIFY(!fieldNamed(dialog(), u"Confirm it’s you"_s));
        pressIn("Show and copy");
        QTRY_VERIFY(textOf(dialog()).contains(m_fixture->secret));
        QVERIFY(textOf(dialog()).contains(u", not checked since."_s));
    }

    void offlineTheButtonsSayWhyTheyCant() {
        open();
        m_fixture->goOffline();
        press("Show and copy the DevSecret");
        QVERIFY(!dialog());
        QVERIFY2(text().contains(u"This DevSecret is not kept on this computer."_s), qPrintable(text()));
        press("Reset… the DevSecret");
        QVERIFY(!dialog());
        QVERIFY(buttonNamed(m_page.get(), u"Reset… the DevSecret"_s)->isEnabled());
    }

    void aResetSaysWhatBreaksThenReplacesIt() {
        showAndClose();
        const QString old = m_fixture->secret;
        press("Reset… the DevSecret");
        QVERIFY(textOf(dialog()).contains(u"last used 2 hours ago from 203.0.113.7"_s));
        QVERIFY(textOf(dialog()).contains(u"The old one is invalid at once"_s));
        QVERIFY(textOf(dialog()).contains(u"Alice Martin — alice@example.com"_s));
        QVERIFY(m_fixture->service.requests("POST", "/v1/developer/secret/reset").isEmpty());
        pressIn("Reset the DevSecret");
        QTRY_VERIFY(dialog()->flow().isShown());
        QVERIFY(m_fixture->secret != old);
        QVERIFY(textOf(dialog()).contains(m_fixture->secret));
        QVERIFY(textOf(dialog()).contains(u"Update it now on every server"_s));
        QCOMPARE(clipboard(), m_fixture->secret);
        QTRY_VERIFY(m_fixture->keychainHolds(m_fixture->secret));
        QVERIFY(!m_fixture->keychainHolds(old));
        pressIn("Close");
        QTRY_VERIFY(text().contains(u"••••• 0c9e"_s));
        QVERIFY(text().contains(u"The DevSecret was reset."_s));
        QVERIFY(text().contains(u"never used · kept in the keychain"_s));
    }

    void aResetIsProvenFirst() {
        open();
        m_fixture->service.on("POST", "/v1/step-up", FakeService::problem(401, u"invalid_credentials"_s));
        press("Reset… the DevSecret");
        fieldNamed(dialog(), u"Confirm it’s you"_s)->setText(u"wrong"_s);
        pressIn("Reset the DevSecret");
        QTRY_VERIFY(!fieldNamed(dialog(), u"Confirm it’s you"_s)->accessibleDescription().isEmpty());
        QTRY_VERIFY(!dialog()->flow().isBusy());
        QVERIFY(m_fixture->service.requests("POST", "/v1/developer/secret/reset").isEmpty());
    }

    void withoutAKeychainNothingIsWritten() {
        open();
        m_fixture->keychain.refusal = core::Error{core::ErrorId::KeychainUnavailable, {}, {}};
        press("Show and copy the DevSecret");
        prove();
        QTRY_VERIFY(textOf(dialog()).contains(u"The DevSecret is shown, but not kept."_s));
        QVERIFY(textOf(dialog()).contains(u"keychain can’t be reached"_s));
        QVERIFY(textOf(dialog()).contains(m_fixture->secret)); // shown all the same
        QVERIFY(!m_fixture->keychainHolds(m_fixture->secret));
        pressIn("This session only");
        QVERIFY(textOf(dialog()).contains(u"Kept until the program ends"_s));
        pressIn("Close");
        QVERIFY(text().contains(u"kept until the program ends"_s));
        m_fixture->goOffline();
        press("Show and copy the DevSecret");
        pressIn("Show and copy");
        QTRY_VERIFY(textOf(dialog()).contains(m_fixture->secret));
        QVERIFY(!m_fixture->keychainHolds(m_fixture->secret));
    }

    void aKeychainThatComesBackIsTriedAgain() {
        open();
        m_fixture->keychain.refusal = core::Error{core::ErrorId::KeychainRefused, {}, {}};
        press("Show and copy the DevSecret");
        prove();
        QTRY_VERIFY(buttonNamed(dialog(), u"Try again"_s));
        m_fixture->keychain.refusal.reset();
        pressIn("Try again");
        QTRY_VERIFY(textOf(dialog()).contains(u"Kept in the keychain of this computer."_s));
        QVERIFY(m_fixture->keychainHolds(m_fixture->secret));
    }

    void awayItIsHiddenAndTheClipboardCleared() {
        open();
        press("Show and copy the DevSecret");
        prove();
        QTRY_VERIFY(dialog()->flow().isShown());
        m_fixture->session()->closeStepUp();
        ui::widgets::concealAll(m_page.get());
        QVERIFY(!textOf(dialog()).contains(m_fixture->secret));
        QVERIFY(clipboard().isEmpty());
        QVERIFY(fieldNamed(dialog(), u"Confirm it’s you"_s)); // to see it again
    }

    void whatArrivesOnceTheyAreAwayIsNotShown() {
        open();
        press("Reset… the DevSecret");
        prove();
        QVERIFY(dialog()->flow().isBusy());
        ui::widgets::concealAll(m_page.get());
        QTRY_VERIFY(dialog()->flow().wasReset());
        QVERIFY(!textOf(dialog()).contains(m_fixture->secret));
        QVERIFY(clipboard().isEmpty());
        QTRY_VERIFY(m_fixture->keychainHolds(m_fixture->secret));
    }

    void hiddenWithItsWindowItIsAskedForAnew() {
        open();
        press("Show and copy the DevSecret");
        prove();
        QTRY_VERIFY(dialog()->flow().isShown());
        DevSecretDialog* hidden = dialog();
        hidden->hide();
        QVERIFY(!hidden->flow().isShown());
    }

    void theExplanationIsThePages() {
        const PageLanguage french(u"fr"_s);
        open();
        const auto* explanation = m_page->findChild<ui::developer::CredentialsCard*>()
                                      ->findChild<ui::widgets::ExplanationButton*>();
        QVERIFY(explanation->explanation().text.contains(
            u"Le DevSecret est réservé à la communication serveur-vers-API EngageLab"_s));
    }

    void itsDevKeyIsLearned() {
        m_page = std::make_unique<DeveloperPage>(m_fixture->session(), *m_fixture->store);
        QSignalSpy learned(m_page.get(), &DeveloperPage::devKeyLearned);
        QVERIFY(learned.wait());
        QCOMPARE(learned.constFirst().constFirst().toString(), m_fixture->developer.devKey);
    }

  private:
    void open() { m_page = m_fixture->openPage(); }
    QString text() const { return textOf(m_page.get()); }
    static QString clipboard() { return QGuiApplication::clipboard()->text(); }
    DevSecretDialog* dialog() const {
        const QList<DevSecretDialog*> all = m_page->findChildren<DevSecretDialog*>();
        const auto open = std::find_if(all.begin(), all.end(), [](auto* one) { return one->isVisible(); });
        return open == all.end() ? nullptr : *open;
    }
    void press(const char* name) const {
        QAbstractButton* button = buttonNamed(m_page.get(), QString::fromUtf8(name));
        QVERIFY2(button, name);
        button->click();
    }
    void pressIn(const char* name) const {
        for (QAbstractButton* button : dialog()->findChildren<QAbstractButton*>()) {
            if (button->isVisible() && button->text() == QString::fromUtf8(name)) {
                return button->click();
            }
        }
        QFAIL(name);
    }
    void prove() const {
        fieldNamed(dialog(), u"Confirm it’s you"_s)->setText(u"correct horse battery"_s);
        dialog()->confirmButton()->click();
    }
    void showAndClose() {
        open();
        press("Show and copy the DevSecret");
        prove();
        QTRY_VERIFY(textOf(dialog()).contains(u"Kept in the keychain of this computer."_s));
        pressIn("Close");
    }
    FakeService::Request usageRequest() const {
        return m_fixture->service.requests("GET", "/v1/developer/usage").constFirst();
    }

    std::unique_ptr<PageLanguage> m_english;
    std::unique_ptr<CredentialsFixture> m_fixture;
    std::unique_ptr<DeveloperPage> m_page;
};

QTEST_MAIN(CredentialsTest)
#include "credentials_test.moc"
