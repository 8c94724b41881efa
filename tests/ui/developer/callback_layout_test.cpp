#include "callback_fixture.h"
#include "ui/developer/callback_card.h"
#include "ui/look/theme.h"
#include "ui/speech/page_language.h"
#include "ui/speech/page_picture.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QtTest>

using namespace ui::developer;
using namespace Qt::StringLiterals;

// In both languages and at the smallest window no word is cut. With PICTURES=folder the pages are left there
// as pictures, in both themes.
class CallbackLayoutTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<look::Theme>(look::Scheme::Light); }
    void nothingIsCut_data();
    void nothingIsCut();

  private:
    void check(QWidget* widget, const QString& name);

    std::unique_ptr<look::Theme> m_theme;
};

void CallbackLayoutTest::nothingIsCut_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    for (const char* language : {"en", "fr"}) {
        for (const bool dark : {false, true}) {
            for (const QSize size : {QSize(1080, 628), QSize(900, 428)}) {
                QTest::addRow("%s %s %d", language, dark ? "dark" : "light", size.width())
                    << QString::fromLatin1(language) << dark << size;
            }
        }
    }
}

void CallbackLayoutTest::nothingIsCut() {
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    m_theme->setPreference(dark ? look::Scheme::Dark : look::Scheme::Light);
    const PageLanguage speak(language);
    QVERIFY(speak.isLoaded());

    CallbackFixture fixture;
    auto page = fixture.openPage(size);
    QWidget* card = page->findChild<CallbackCard*>();
    auto* field = card->findChild<QLineEdit*>();
    check(card, u"callback-empty"_s);
    field->setFocus();
    QTest::keyClicks(field, u"https://hooks.exemple.fr:8443/a#b"_s);
    check(card, u"callback-refused"_s);
    field->selectAll();
    QTest::keyClicks(field, u"https://hooks.example.fr/engagelab"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(textOf(card).contains(u"Zq8T1mXa"_s));
    check(card, u"callback-validated"_s);
}

void CallbackLayoutTest::check(QWidget* widget, const QString& name) {
    const bool whole = QTest::qWaitFor([widget] { return cutText(widget).isEmpty(); }, 2000); // laid out
    takePicture(widget->window(), name + u"-page"_s);
    takePicture(widget, name);
    QVERIFY2(whole, qPrintable(name + u": "_s + cutText(widget)));
}

QTEST_MAIN(CallbackLayoutTest)
#include "callback_layout_test.moc"
