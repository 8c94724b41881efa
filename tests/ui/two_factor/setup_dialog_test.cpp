#include "two_factor_fixture.h"

#include "accounts/account_registry.h"
#include "otp/base32.h"
#include "ui/look/controls.h"
#include "ui/speech/page_language.h"
#include "ui/two_factor/setup_dialog.h"
#include "ui/widgets/concealing.h"
#include "ui/widgets/qr_view.h"
#include "unit/secrets/memory_secret_store.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using fakes::FakeService;
using ui::two_factor::SetupDialog;

// Two-factor authentication set up from the account's page, and the authenticator replaced.
class SetupDialogTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_english = std::make_unique<PageLanguage>(u"en"_s);
        m_fixture = std::make_unique<TwoFactorFixture>();
    }
    void cleanup() {
        m_page.reset();
        m_fixture.reset();
        m_english.reset();
    }

    void setsUp() {
        m_page = m_fixture->openPage();
        press(m_page.get(), u"Set up 2FA"_s);
        QTRY_VERIFY(dialog());
        QVERIFY(textOf(dialog()).contains(u"Alice Martin — alice@example.com"_s));
        QVERIFY(textOf(dialog()).contains(
            u"https://play.google.com/store/apps/details?id=com.google.android.apps.authenticator2"_s));
        QVERIFY(textOf(dialog()).contains(u"https://apps.apple.com/app/google-authenticator/id388497605"_s));
        press(dialog(), u"Copy the link to App Store"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"https://apps.apple.com/app/google-authenticator/id388497605"_s);

        fieldNamed(dialog(), u"Confirm it’s you"_s)->setText(u"secret"_s);
        press(dialog(), u"Next"_s);
        QTRY_VERIFY(code());
        QVERIFY(textOf(dialog()).contains(u"JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP"_s));
        QVERIFY(textOf(dialog()).contains(u"Personal Center: alice@example.com"_s));
        QTRY_COMPARE(QGuiApplication::focusObject(), static_cast<QObject*>(code()));
        press(dialog(), u"Copy the key"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), TwoFactorFixture::secret());
        QVERIFY(textOf(dialog()).contains(u"The clipboard is cleared in 0:30."_s));

        QGuiApplication::clipboard()->setText(u" 492 039 "_s);
        code()->paste();
        QTest::keyClick(code(), Qt::Key_Return);
        QTRY_VERIFY(buttonNamed(dialog(), u"Done"_s));
        QVERIFY(textOf(dialog()).contains(u"q9kd-7x9m-p2fa"_s));
        finish();
        QTRY_VERIFY(!dialog());
        QVERIFY(textOf(m_page.get()).contains(u"Two-factor authentication is on."_s));
        QTRY_VERIFY(buttonNamed(m_page.get(), u"Remove 2FA"_s));
        QVERIFY(textOf(m_page.get()).contains(u"10 left"_s));
        QVERIFY(!buttonNamed(m_page.get(), u"Set up 2FA"_s));
    }

    void aWrongCodeSaysHowManyTriesAreLeftAndWhatTheClockIs() {
        scan();
        m_fixture->service.setClockAhead(-100);
        QTest::keyClicks(code(), u"000000"_s);
        QTest::keyClick(code(), Qt::Key_Return);
        QTRY_VERIFY(textOf(dialog()).contains(u"4 tries left"_s));
        QVERIFY(textOf(dialog()).contains(u"The clock of this computer is 2 minutes ahead"_s));
        QTRY_COMPARE(code()->selectedText(), u"000000"_s);
        QTest::keyClicks(code(), TwoFactorFixture::rightCode());
        press(dialog(), u"Confirm"_s);
        QTRY_VERIFY(buttonNamed(dialog(), u"Done"_s));
    }

    void anIncompleteCodeIsNotSent() {
        scan();
        QTest::keyClicks(code(), u"4920"_s);
        press(dialog(), u"Confirm"_s);
        QVERIFY(look::isInvalid(code()));
        QVERIFY(m_fixture->service.requests("POST", "/v1/account/two-factor/e1/confirm").isEmpty());
    }

    void theCodesAreKeptBeforeTheDialogCloses() {
        scan();
        QTest::keyClicks(code(), TwoFactorFixture::rightCode());
        QTest::keyClick(code(), Qt::Key_Return);
        QTRY_VERIFY(buttonNamed(dialog(), u"Done"_s));
        QAbstractButton* done = buttonNamed(dialog(), u"Done"_s);
        QVERIFY(look::isUnavailable(done));
        QVERIFY(done->isEnabled());
        const QString why = u"without them a lost phone locks you out"_s;
        QVERIFY(!textOf(dialog()).contains(why));
        done->click();
        QVERIFY(textOf(dialog()).contains(why));
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QVERIFY(dialog());

        press(dialog(), u"Copy the recovery codes"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringList(TwoFactorFixture::codes()).join(u'\n'));
        tickNamed(dialog(), u"I have kept these codes in a safe place"_s)->click();
        QVERIFY(!look::isUnavailable(done));
        QVERIFY(!textOf(dialog()).contains(why));
        done->click();
        QTRY_VERIFY(!dialog());
        QTRY_VERIFY(QGuiApplication::clipboard()->text().isEmpty());
    }

    void leftInTheMiddleNothingHasChanged() {
        scan();
        press(dialog(), u"Cancel"_s);
        QTRY_VERIFY(!dialog());
        QVERIFY(m_fixture->service.requests("POST", "/v1/account/two-factor/e1/confirm").isEmpty());
        press(m_page.get(), u"Set up 2FA"_s);
        QTRY_VERIFY(buttonNamed(m_page.get(), u"Next"_s));
        press(m_page.get(), u"Next"_s);
        QTRY_VERIFY(code());
        QCOMPARE(m_fixture->service.requests("POST", "/v1/account/two-factor").size(), 2);
    }

    void oneCanGoBackToTheApp() {
        scan();
        press(dialog(), u"Back"_s);
        QVERIFY(textOf(dialog()).contains(u"For Android"_s));
        press(dialog(), u"Next"_s);
        QVERIFY(code());
        QCOMPARE(m_fixture->service.requests("POST", "/v1/account/two-factor").size(), 1);
    }

    void anEnrolmentThatIsOverIsBegunAgain() {
        scan();
        m_fixture->service.on("POST", "/v1/account/two-factor/e1/confirm",
                              FakeService::problem(422, u"code_expired"_s));
        QTest::keyClicks(code(), TwoFactorFixture::rightCode());
        QTest::keyClick(code(), Qt::Key_Return);
        QTRY_VERIFY(textOf(dialog()).contains(u"This set-up is over"_s));
        press(dialog(), u"Next"_s);
        QTRY_VERIFY(code());
        QVERIFY(code()->text().isEmpty());
    }

    void replacesTheAuthenticator() {
        m_fixture->turnOn(7);
        m_page = m_fixture->openPage();
        m_fixture->openStepUp();
        QVERIFY(textOf(m_page.get()).contains(u"7 left"_s));
        press(m_page.get(), u"Replace authenticator"_s);
        QTRY_VERIFY(dialog());
        QVERIFY(textOf(dialog()).contains(u"counts until the new one is proven"_s));
        QVERIFY(!code()); // the step-up is open
        press(dialog(), u"Next"_s);
        QTRY_VERIFY(code());
        QTest::keyClicks(code(), TwoFactorFixture::rightCode());
        QTest::keyClick(code(), Qt::Key_Return);
        QTRY_VERIFY(buttonNamed(dialog(), u"Done"_s));
        finish();
        QTRY_VERIFY(textOf(m_page.get()).contains(u"The authenticator was replaced."_s));
        QTRY_VERIFY(textOf(m_page.get()).contains(u"10 left"_s));
    }

    void theEntryIsKeptInTheBuiltInAuthenticatorAsWell() {
        BuiltIn builtIn(m_fixture->service);
        scan(&builtIn.authenticator);
        QCheckBox* keep = tickNamed(dialog(), u"Keep it in the built-in authenticator as well"_s);
        QVERIFY(keep && !keep->isChecked());
        keep->click();
        QTest::keyClicks(code(), TwoFactorFixture::rightCode());
        QTest::keyClick(code(), Qt::Key_Return);
        QTRY_VERIFY(textOf(dialog()).contains(u"Kept in the built-in authenticator as well."_s));
        QCOMPARE(builtIn.authenticator.entries().size(), 1);
        QCOMPARE(accounts::Authenticator::name(builtIn.authenticator.entries().constFirst()),
                 u"Personal Center: alice@example.com"_s);
        QCOMPARE(builtIn.authenticator.entries().constFirst().attachedTo, m_fixture->session->id());
        QVERIFY(builtIn.hasSecret());
    }

    void aKeychainThatRefusesDoesNotUndoTheSetUp() {
        BuiltIn builtIn(m_fixture->service);
        builtIn.secrets.refusal = core::Error{core::ErrorId::KeychainUnavailable, {}, {}};
        scan(&builtIn.authenticator);
        tickNamed(dialog(), u"Keep it in the built-in authenticator as well"_s)->click();
        QTest::keyClicks(code(), TwoFactorFixture::rightCode());
        QTest::keyClick(code(), Qt::Key_Return);
        QTRY_VERIFY(textOf(dialog()).contains(u"It could not be kept in the built-in authenticator"_s));
        QVERIFY(textOf(dialog()).contains(u"q0kd-7x0m-p2fa"_s));
        builtIn.secrets.refusal.reset();
        press(dialog(), u"Retry"_s);
        QTRY_VERIFY(builtIn.hasSecret());
        finish();
        QTRY_VERIFY(buttonNamed(m_page.get(), u"Remove 2FA"_s));
    }

    void unlessItIsTickedNothingIsKept() {
        BuiltIn builtIn(m_fixture->service);
        scan(&builtIn.authenticator);
        QTest::keyClicks(code(), TwoFactorFixture::rightCode());
        QTest::keyClick(code(), Qt::Key_Return);
        QTRY_VERIFY(buttonNamed(dialog(), u"Done"_s));
        finish();
        QTRY_VERIFY(!dialog());
        QVERIFY(builtIn.authenticator.entries().isEmpty());
    }

    void theLanguageChangesInEveryStep() {
        scan();
        QTest::keyClicks(code(), u"492"_s);
        m_english.reset();
        const PageLanguage french(u"fr"_s);
        QTRY_VERIFY(textOf(dialog()).contains(u"Configurer l’authentification à deux facteurs (2FA)"_s));
        QLineEdit* field = fieldNamed(dialog(), u"Code de vérification"_s);
        QVERIFY(field);
        QCOMPARE(field->text(), u"492"_s);
        QTest::keyClicks(field, u"039"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(buttonNamed(dialog(), u"Terminer"_s));
        QVERIFY(tickNamed(dialog(), u"Ces codes sont conservés en lieu sûr"_s));
    }

    void awayTheKeyIsHiddenUntilIdentityIsProven() {
        scan();
        press(dialog(), u"Copy the key"_s);
        m_fixture->session->closeStepUp();
        ui::widgets::concealAll(m_page.get());
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
        QVERIFY(!textOf(dialog()).contains(u"JBSW"_s));
        QVERIFY(!dialog()->findChild<ui::widgets::QrView*>()->isVisible());
        press(dialog(), u"Show again"_s); // without a proof
        QVERIFY(!textOf(dialog()).contains(u"JBSW"_s));
        fieldNamed(dialog(), u"Confirm it’s you"_s)->setText(u"secret"_s);
        press(dialog(), u"Show again"_s);
        QTRY_VERIFY(textOf(dialog()).contains(u"JBSW"_s));
        QTest::keyClicks(code(), TwoFactorFixture::rightCode());
        press(dialog(), u"Confirm"_s);
        QTRY_VERIFY(buttonNamed(dialog(), u"Done"_s));

        ui::widgets::concealAll(m_page.get()); // the recovery codes as well
        QVERIFY(!textOf(dialog()).contains(TwoFactorFixture::codes().constFirst()));
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QVERIFY(dialog());                // the codes are not kept yet
        press(dialog(), u"Show again"_s); // proven a moment ago
        QTRY_VERIFY(textOf(dialog()).contains(TwoFactorFixture::codes().constFirst()));
        finish();
        QTRY_VERIFY(!dialog());
    }

    void offlineTheButtonSaysWhyItCant() {
        m_page = m_fixture->openPage();
        m_fixture->service.stop();
        m_page->refresh();
        QTRY_VERIFY(!m_fixture->session->isOnline());
        press(m_page.get(), u"Set up 2FA"_s);
        QVERIFY(!dialog());
        QVERIFY(buttonNamed(m_page.get(), u"Set up 2FA"_s)
                    ->accessibleDescription()
                    .startsWith(u"Offline since"_s));
    }

  private:
    // The built-in authenticator of a program that has the account.
    struct BuiltIn {
        explicit BuiltIn(const fakes::FakeService& service) {
            QSignalSpy added(&registry, &accounts::AccountRegistry::added);
            registry.add(service.url(), fakes::someMeta(), fakes::someSession(), u"alice@example.com"_s);
            added.wait();
        }
        bool hasSecret() const {
            const auto secret = otp::fromBase32(TwoFactorFixture::secret());
            return secrets.values.values().contains(*secret);
        }

        QTemporaryDir folder;
        fakes::MemorySecretStore secrets;
        core::SystemClock clock;
        accounts::AccountRegistry registry{accounts::Folders::below(folder.path()), secrets};
        accounts::Authenticator authenticator{registry, secrets, clock};
    };

    // The second step, step-up open.
    void scan(accounts::Authenticator* authenticator = nullptr) {
        m_page = m_fixture->openPage(authenticator);
        m_fixture->openStepUp();
        press(m_page.get(), u"Set up 2FA"_s);
        QTRY_VERIFY(dialog());
        press(dialog(), u"Next"_s);
        QTRY_VERIFY(code());
    }
    void finish() {
        tickNamed(dialog(), u"I have kept these codes in a safe place"_s)->click();
        press(dialog(), u"Done"_s);
    }
    SetupDialog* dialog() const {
        auto* found = m_page->findChild<SetupDialog*>();
        return found != nullptr && found->isVisible() ? found : nullptr;
    }
    QLineEdit* code() const { return fieldNamed(m_page.get(), u"Verification code"_s); }

    std::unique_ptr<PageLanguage> m_english;
    std::unique_ptr<TwoFactorFixture> m_fixture;
    std::unique_ptr<ui::account::AccountPage> m_page;
};

QTEST_MAIN(SetupDialogTest)
#include "setup_dialog_test.moc"
