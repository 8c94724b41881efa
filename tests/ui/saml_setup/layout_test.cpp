#include "saml_fixture.h"
#include "ui/look/theme.h"
#include "ui/saml_setup/configure_dialog.h"
#include "ui/saml_setup/edit_dialog.h"
#include "ui/saml_setup/test_dialog.h"
#include "ui/speech/page_language.h"
#include "ui/speech/page_picture.h"
#include "ui/widgets/sheet_area.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>
#include <QVBoxLayout>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ui::saml_setup;

// In both languages no word is cut. With PICTURES=folder the dialogs are left there as pictures, in both
// themes, as sheets in front of a window 900 wide.
class LayoutTest : public QObject {
    Q_OBJECT

  public Q_SLOTS:
    void browse(const QUrl&) {} // in the place of the system's browser

  private Q_SLOTS:
    void initTestCase() {
        m_theme = std::make_unique<look::Theme>(look::Scheme::Light);
        QDesktopServices::setUrlHandler(u"http"_s, this, "browse");
    }
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(u"http"_s); }

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
        SamlFixture fixture;
        fixture.session->refresh();
        QTRY_VERIFY(fixture.session->account());
        fixture.preview.warnings = {
            {u"certificate_expires"_s,
             {{u"sha256"_s, u"a7f3091c00"_s}, {u"not_after"_s, core::toRfc3339(minutesAgo(-60000))}}},
            {u"name_id_not_email"_s,
             {{u"formats"_s, QJsonArray{u"urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"_s}}}}};
        fixture.preview.certificates.append(SamlFixture::certificate(u"c0ffee11"_s.repeated(8), 42));
        QWidget window;
        window.resize(900, 1500); // high enough to see the whole of every sheet
        auto* area = new ui::widgets::SheetArea(&window);
        auto* layout = new QVBoxLayout(&window);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(area);
        window.show();
        configure(fixture, window);
        test(fixture, window);
        edit(fixture, window);
    }

  private:
    static void check(QWidget* dialog, const QString& name) {
        QTest::qWait(30); // a dialog finds its height once it is on the screen
        QTRY_VERIFY2(cutText(dialog).isEmpty(), qPrintable(name + u": "_s + cutText(dialog)));
        takePicture(dialog, name);
    }
    static QPlainTextEdit* editor(const QWidget* dialog) {
        for (QPlainTextEdit* text : dialog->findChildren<QPlainTextEdit*>()) {
            if (text->isVisible() && !text->isReadOnly()) {
                return text;
            }
        }
        return nullptr;
    }

    static void configure(SamlFixture& fixture, QWidget& window) {
        fixture.session->closeStepUp();
        const auto dialog = opened(new ConfigureDialog(fixture.session.get(), &window));
        check(dialog.get(), u"configure-1-name"_s);
        dialog->findChild<QLineEdit*>()->setText(u"Okta production"_s);
        dialog->confirmButton()->click();
        QTRY_VERIFY(dialog->findChild<QTabBar*>()->isVisible());
        for (int provider = 0; provider < dialog->findChild<QTabBar*>()->count(); ++provider) {
            dialog->findChild<QTabBar*>()->setCurrentIndex(provider);
            check(dialog.get(), u"configure-2-addresses-%1"_s.arg(provider));
        }
        dialog->confirmButton()->click();
        check(dialog.get(), u"configure-3-metadata"_s);
        dialog->confirmButton()->click(); // nothing was entered
        check(dialog.get(), u"configure-3-missing"_s);
        editor(dialog.get())->setPlainText(u"<EntityDescriptor/>"_s);
        const auto ways = dialog->findChildren<QRadioButton*>();
        ways.at(1)->setChecked(true);
        check(dialog.get(), u"configure-3-link"_s);
        ways.at(2)->setChecked(true);
        dialog->confirmButton()->click();
        check(dialog.get(), u"configure-3-by-hand"_s);
        ways.at(0)->setChecked(true);
        dialog->confirmButton()->click();
        QTRY_VERIFY(!ways.at(0)->isVisible());
        check(dialog.get(), u"configure-4-review"_s);
        fixture.openStepUp();
        dialog->confirmButton()->click();
        QTRY_VERIFY(dialog->flow().created());
        check(dialog.get(), u"configure-5-done"_s);
        dialog->done(QDialog::Rejected);
    }

    static void test(SamlFixture& fixture, QWidget& window) {
        const auto dialog = opened(new TestDialog(fixture.session.get(), fixture.present, &window));
        QTRY_VERIFY(dialog->flow().test());
        check(dialog.get(), u"test-1-waiting"_s);
        fixture.test.state = api::SsoTestState::Passed;
        fixture.test.checks = SamlFixture::passedChecks();
        fixture.test.subject = api::SsoSubject{u"alice@example.com"_s,
                                               u"urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"_s,
                                               u"alice@example.com"_s};
        QTRY_VERIFY(!dialog->flow().isFollowed());
        check(dialog.get(), u"test-2-passed"_s);
        fixture.test.state = api::SsoTestState::Failed;
        fixture.test.checks = SamlFixture::failedAt(
            u"signature"_s, {{u"reason"_s, u"unknown_certificate"_s}, {u"sha256"_s, u"c0ffee1122"_s}});
        fixture.test.subject.reset();
        dialog->confirmButton()->click();
        QTRY_COMPARE(dialog->flow().outcome().state, api::SsoTestState::Failed);
        check(dialog.get(), u"test-3-failed"_s);
        dialog->done(QDialog::Rejected);
    }

    static void edit(SamlFixture& fixture, QWidget& window) {
        fixture.present.idp.certificates.append(SamlFixture::certificate(u"11223344"_s.repeated(8), 20));
        fixture.session->closeStepUp();
        const auto dialog = opened(new EditDialog(fixture.session.get(), fixture.present, &window));
        check(dialog.get(), u"edit-1"_s);
        dialog->findChild<QLineEdit*>()->setText(u"Okta"_s);
        dialog->findChild<QCheckBox*>()->setChecked(true);
        check(dialog.get(), u"edit-2-anew"_s);
        editor(dialog.get())->setPlainText(u"<EntityDescriptor/>"_s);
        fixture.preview.signOnUrl = u"https://login.example.com/saml"_s;
        dialog->confirmButton()->click();
        QTRY_VERIFY(dialog->flow().described());
        check(dialog.get(), u"edit-3-review"_s);
        dialog->done(QDialog::Rejected);
    }

    std::unique_ptr<look::Theme> m_theme;
};

QTEST_MAIN(LayoutTest)
#include "layout_test.moc"
