#include "ui/consents/agree_dialog.h"
#include "ui/consents/consents_fixture.h"
#include "ui/look/theme.h"
#include "ui/speech/page_language.h"
#include "ui/speech/page_picture.h"

#include <QtTest>

using namespace Qt::StringLiterals;

// In both languages no word is cut. With PICTURES=folder the card and its dialog are left there as pictures,
// in both themes.
class LayoutTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<look::Theme>(look::Scheme::Light); }
    void nothingIsCut_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("dark");
        for (const char* language : {"en", "fr"}) {
            QTest::addRow("%s light", language) << QString::fromLatin1(language) << false;
            QTest::addRow("%s dark", language) << QString::fromLatin1(language) << true;
        }
    }
    void nothingIsCut() {
        QFETCH(QString, language);
        QFETCH(bool, dark);
        m_theme->setPreference(dark ? look::Scheme::Dark : look::Scheme::Light);
        const PageLanguage speak(language);
        QVERIFY(speak.isLoaded());
        ConsentsFixture fixture;
        ConsentsCardInWindow shown(fixture);
        QTRY_VERIFY(!shown.card.isHidden());
        check(&shown.card, u"consents"_s);
        ui::consents::AgreeDialog dialog(fixture.session.get(), fixture.consents.last());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        check(&dialog, u"consents-agree"_s);
    }

  private:
    static void check(QWidget* widget, const QString& name) {
        QCoreApplication::sendPostedEvents();
        takePicture(widget, name);
        const QString cut = cutText(widget);
        QVERIFY2(cut.isEmpty(), qPrintable(name + u": "_s + cut));
    }

    std::unique_ptr<look::Theme> m_theme;
};

QTEST_MAIN(LayoutTest)
#include "layout_test.moc"
