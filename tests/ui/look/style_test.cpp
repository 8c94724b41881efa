#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

// What the style does to real widgets.
class StyleTest : public QObject {
    Q_OBJECT

  private:
    look::Theme m_theme{look::Scheme::Light};

    static QImage shown(QWidget& widget) {
        widget.ensurePolished();
        return widget.grab().toImage();
    }

  private Q_SLOTS:
    void cleanup() { m_theme.setPreference(look::Scheme::Light); }

    void controlsHaveTheirHeight() {
        QPushButton button(u"Change"_s);
        QLineEdit field;
        QVERIFY(button.sizeHint().height() >= look::height::control);
        QVERIFY(field.sizeHint().height() >= look::height::control);
    }

    void aPrimaryButtonIsFilled() {
        QPushButton button(u"Next"_s);
        look::setKind(&button, look::Kind::Primary);
        button.resize(120, 32);
        QCOMPARE(shown(button).pixelColor(8, 16), look::lightPalette().accent);
        look::setKind(&button, look::Kind::Plain);
        QCOMPARE(shown(button).pixelColor(8, 16), look::lightPalette().card);
    }

    void anUnavailableButtonLooksItAndKeepsFocus() {
        QPushButton button(u"Next"_s);
        look::setKind(&button, look::Kind::Primary);
        look::setUnavailable(&button, true);
        button.resize(120, 32);
        QCOMPARE(shown(button).pixelColor(8, 16), look::lightPalette().alt);
        QVERIFY(button.isEnabled());
        QVERIFY(button.focusPolicy() != Qt::NoFocus);
    }

    void aRefusedFieldIsFramedInTheErrorColour() {
        QLineEdit field;
        field.resize(200, 32);
        QCOMPARE(shown(field).pixelColor(100, 0), look::lightPalette().edge);
        look::setInvalid(&field, true);
        QCOMPARE(shown(field).pixelColor(100, 0), look::lightPalette().error.ink);
    }

    void lightAndDarkChangeLive() {
        QPushButton button(u"Change"_s);
        button.resize(120, 32);
        QLabel label(u"Help"_s);
        look::setRole(&label, look::Role::Error);
        QCOMPARE(shown(button).pixelColor(8, 16), look::lightPalette().card);
        QSignalSpy changed(&m_theme, &look::Theme::changed);
        m_theme.setPreference(look::Scheme::Dark);
        QCOMPARE(changed.size(), 1);
        QTRY_COMPARE(shown(button).pixelColor(8, 16),
                     look::darkPalette().card); // Qt tells the widgets a little later
        QCOMPARE(label.palette().color(label.foregroundRole()), look::darkPalette().error.ink);
        QVERIFY(look::colors(&button).isDark());
    }

    void everyIconDraws() {
        const QStringList files = QDir(u":/icons"_s).entryList({u"*.svg"_s});
        QVERIFY(files.size() >= 40);
        for (const QString& file : files) {
            const QString name = file.chopped(4);
            const QImage image = look::iconPixmap(name, Qt::red, 16, 2).toImage();
            QCOMPARE(image.size(), QSize(32, 32));
            bool inked = false;
            for (int y = 0; y < image.height() && !inked; ++y) {
                for (int x = 0; x < image.width() && !inked; ++x) {
                    inked = image.pixelColor(x, y).alpha() > 200;
                }
            }
            QVERIFY2(inked, qPrintable(name));
        }
    }

    void iconsFollowTheScheme() {
        const QIcon icon = look::icon(u"check-circle-fill"_s, look::Role::Good);
        QCOMPARE(icon.pixmap(QSize(16, 16), 1.0).toImage().pixelColor(2, 8), look::lightPalette().good.ink);
        m_theme.setPreference(look::Scheme::Dark);
        QCOMPARE(icon.pixmap(QSize(16, 16), 1.0).toImage().pixelColor(2, 8), look::darkPalette().good.ink);
    }

    void typeGrowsWithTheSystemFont() {
        QCOMPARE(look::font(look::TextStyle::DialogTitle).pixelSize(), 20);
        QFont large = QApplication::font();
        large.setPixelSize(28);
        QApplication::setFont(large);
        QCOMPARE(look::font(look::TextStyle::DialogTitle).pixelSize(), 40);
        large.setPixelSize(14);
        QApplication::setFont(large);
    }

    void aScrollBarIsAllHandleAndGroove() {
        QScrollBar bar(Qt::Vertical);
        bar.setRange(0, 900);
        bar.setPageStep(100);
        bar.resize(12, 400);
        bar.setValue(450);
        const QImage image = shown(bar);
        QCOMPARE(image.pixelColor(6, 200), look::lightPalette().edge);
        QVERIFY(image.pixelColor(6, 5) != look::lightPalette().edge);
        QVERIFY(image.pixelColor(6, 395) != look::lightPalette().edge);
    }
};

QTEST_MAIN(StyleTest)
#include "style_test.moc"
