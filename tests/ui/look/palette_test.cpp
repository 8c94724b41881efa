#include "ui/look/palette.h"

#include <QTest>

#include <cmath>

using look::Palette;

// Computes what the palette promises: words at 4.8:1 or better, edges at 3:1.
class PaletteTest : public QObject {
    Q_OBJECT

  private:
    static void words(const Palette& palette, const QColor& ink, const QColor& ground, const char* what) {
        const double ratio = look::contrast(ink, ground);
        QVERIFY2(ratio >= 4.8,
                 qPrintable(QStringLiteral("%1, %2: %3")
                                .arg(palette.isDark() ? QStringLiteral("dark") : QStringLiteral("light"),
                                     QString::fromUtf8(what))
                                .arg(ratio)));
    }

  private Q_SLOTS:
    void contrastIsTheStandards() {
        QCOMPARE(look::contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(look::contrast(Qt::white, Qt::white), 1.0);
        // A pair whose ratio the standard's readers quote: #767676 is the lightest grey at 4.5:1 on white.
        QVERIFY(std::abs(look::contrast(QColor(0x767676), Qt::white) - 4.54) < 0.01);
    }

    void wordsCanBeRead_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void wordsCanBeRead() {
        QFETCH(bool, dark);
        const Palette& p = dark ? look::darkPalette() : look::lightPalette();
        for (const QColor& ground : {p.window, p.card, p.alt}) {
            words(p, p.text, ground, "text");
            words(p, p.second, ground, "second");
            words(p, p.accent, ground, "accent");
            words(p, p.error.ink, ground, "error");
            words(p, p.good.ink, ground, "good");
            words(p, p.warn.ink, ground, "warn");
        }
        words(p, p.text, p.select, "text on select");
        words(p, p.onAccent, p.accent, "on accent");
        words(p, p.onAccent, p.error.ink, "on a destructive button");
        for (const look::Tone& tone : {p.good, p.warn, p.error, p.info}) {
            words(p, tone.ink, tone.fill, "tone");
            words(p, p.text, tone.fill, "text on tone");
        }
    }

    void edgesCanBeSeen_data() { wordsCanBeRead_data(); }
    void edgesCanBeSeen() {
        QFETCH(bool, dark);
        const Palette& p = dark ? look::darkPalette() : look::lightPalette();
        for (const QColor& ground : {p.window, p.card, p.alt}) {
            QVERIFY(look::contrast(p.edge, ground) >= 3.0);
            QVERIFY(look::contrast(p.accent, ground) >= 3.0); // the focus ring
            QVERIFY(look::contrast(p.disabled(), ground) >= 3.0);
        }
    }

    void avatarsCarryWhite() {
        QSet<QRgb> seen;
        for (int i = 0; i < 200; ++i) {
            const QColor color = look::avatarColor(QString::number(i));
            QVERIFY(look::contrast(color, Qt::white) >= 4.8);
            QCOMPARE(look::avatarColor(QString::number(i)), color);
            seen.insert(color.rgb());
        }
        QCOMPARE(seen.size(), 8);
    }

    void colorsComeBackFromQPalette() {
        QVERIFY(look::colors(look::toQPalette(look::darkPalette())).isDark());
        QVERIFY(!look::colors(look::toQPalette(look::lightPalette())).isDark());
    }

    void disabledIsSet() {
        const QPalette palette = look::toQPalette(look::darkPalette());
        QVERIFY(palette.color(QPalette::Disabled, QPalette::ButtonText) !=
                palette.color(QPalette::Active, QPalette::ButtonText));
        QVERIFY(palette.color(QPalette::Disabled, QPalette::WindowText) !=
                palette.color(QPalette::Active, QPalette::WindowText));
    }
};

QTEST_GUILESS_MAIN(PaletteTest)
#include "palette_test.moc"
