#include "two_factor_fixture.h"

#include "accounts/account_registry.h"
#include "ui/look/theme.h"
#include "ui/speech/page_language.h"
#include "ui/speech/page_picture.h"
#include "ui/two_factor/recovery_codes_dialog.h"
#include "ui/two_factor/removal_dialog.h"
#include "ui/two_factor/scan_step.h"
#include "ui/two_factor/setup_dialog.h"
#include "unit/secrets/memory_secret_store.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace ui::two_factor;

// In both languages no word is cut. With PICTURES=folder the dialogs are left there as pictures, in both
// themes.
class LayoutTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<look::Theme>(look::Scheme::Light); }

    void nothingIsCut_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("dark");
        for (const char* language : {"en", "fr"}) {
            for (const bool dark : {false, true}) {
                QTest::addRow("%s %s", language, dark ? "dark" : "light")
                    << QString::fromLatin1(language) << dark;
            }
        }
    }
    void nothingIsCut() {
        QFETCH(QString, language);
        QFETCH(bool, dark);
        m_theme->setPreference(dark ? look::Scheme::Dark : look::Scheme::Light);
        const PageLanguage speak(language);
        TwoFactorFixture fixture;
        const QTemporaryDir folder;
        fakes::MemorySecretStore secrets;
        const core::SystemClock clock;
        accounts::AccountRegistry registry(accounts::Folders::below(folder.path()), secrets);
        accounts::Authenticator authenticator(registry, secrets, clock);
        const QString account = u"Alice Martin — alice@example.com"_s;
        check(fixture.openPage().get(), u"page-off"_s);
        for (const int left : {2, 10}) {
            fixture.turnOn(left);
            check(fixture.openPage().get(), u"page-%1"_s.arg(left));
        }
        for (const auto kind : {SetupDialog::Kind::SetUp, SetupDialog::Kind::Replace}) {
            const QString which = QString::number(int(kind));
            fixture.session->closeStepUp();
            SetupDialog dialog(fixture.session.get(), kind, account, &authenticator);
            dialog.show();
            check(&dialog, u"setup-app-"_s + which);
            fixture.openStepUp();
            dialog.confirmButton()->click();
            QTRY_COMPARE(dialog.flow()->state(), flows::TwoFactorSetup::State::Enrolling);
            check(&dialog, u"setup-scan-"_s + which);
            QTest::keyClicks(dialog.focusWidget(), u"000000\r"_s);
            QTRY_VERIFY(dialog.flow()->error());
            check(&dialog, u"setup-wrong-"_s + which);
            dialog.findChild<ScanStep*>()->findChild<QCheckBox*>()->setChecked(kind ==
                                                                               SetupDialog::Kind::Replace);
            QTest::keyClicks(dialog.focusWidget(), TwoFactorFixture::rightCode() + u'\r');
            QTRY_COMPARE(dialog.flow()->state(), flows::TwoFactorSetup::State::Done);
            check(&dialog, u"setup-codes-"_s + which);
            dialog.confirmButton()->click();
            check(&dialog, u"setup-not-kept-"_s + which);
        }
        fixture.session->closeStepUp();
        RemovalDialog removal(fixture.session.get(), account);
        removal.show();
        check(&removal, u"removal"_s);
        RecoveryCodesDialog codes(fixture.session.get(), account);
        codes.show();
        check(&codes, u"codes"_s);
        fixture.openStepUp();
        codes.confirmButton()->click();
        QTRY_VERIFY(textOf(&codes).contains(u"q0kd-7x0m-p2fa"_s));
        check(&codes, u"codes-made"_s);
    }

  private:
    static void check(QWidget* widget, const QString& name) {
        QTest::qWait(30); // a dialog finds its height once it is on the screen
        takePicture(widget, name);
        const QString cut = cutText(widget);
        QVERIFY2(cut.isEmpty(), qPrintable(name + u": "_s + cut));
    }

    std::unique_ptr<look::Theme> m_theme;
};

QTEST_MAIN(LayoutTest)
#include "layout_test.moc"
