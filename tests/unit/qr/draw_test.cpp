#include "qr/draw.h"
#include "qr/read.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

class DrawTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void isReadByAnotherImplementation();
    void isReadByOurs_data();
    void isReadByOurs();
    void isBlackOnWhiteAndSharp_data();
    void isBlackOnWhiteAndSharp();
    void correctsErrorsAtLevelM();
    void refusesWhatDoesNotFit();
};

namespace {

const QString uri = QStringLiteral(
    "otpauth://totp/Personal%20Center:alice%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
    "&issuer=Personal%20Center&algorithm=SHA1&digits=6&period=30");

// From the shortest to the longest that fits.
QStringList texts() {
    return {QStringLiteral("1"),
            QStringLiteral("HTTPS://EXAMPLE.COM/STORE"),
            uri,
            QStringLiteral("otpauth-migration://offline?data=") + QString(900, u'x'),
            QStringLiteral(u"zo\u00EB \u6975\u5149 \U0001F511"),
            QString(2331, u'a')};
}

} // namespace

void DrawTest::isReadByAnotherImplementation() {
    QTemporaryDir folder;
    QStringList files;
    QStringList expected;
    for (const QString& text : texts()) {
        for (const int modulePixels : {2, 3, 8}) {
            files.append(folder.filePath(QStringLiteral("%1.png").arg(files.size())));
            QVERIFY(qr::draw(text, modulePixels).save(files.last()));
            expected.append(text);
        }
    }
    QProcess zbarimg;
    zbarimg.start(QStringLiteral("zbarimg"),
                  QStringList{QStringLiteral("--quiet"), QStringLiteral("--raw")} + files);
    QVERIFY2(zbarimg.waitForFinished(60000), qPrintable(zbarimg.errorString()));
    const QString said = QString::fromUtf8(zbarimg.readAllStandardOutput());
    QCOMPARE(said.split(u'\n', Qt::SkipEmptyParts), expected);
}

void DrawTest::isReadByOurs_data() {
    QTest::addColumn<QString>("text");
    for (const QString& text : texts()) {
        QTest::addRow("%d characters", static_cast<int>(text.size())) << text;
    }
}

void DrawTest::isReadByOurs() {
    QFETCH(QString, text);
    for (const int modulePixels : {1, 2, 3, 7}) {
        const QImage image = qr::draw(text, modulePixels);
        const QList<qr::Found> found = qr::read(image);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().text, text);
        // Where the code is: all but the quiet zone, to a module.
        const int margin = 4 * modulePixels;
        const QRect modules = image.rect().adjusted(margin, margin, -margin, -margin);
        const QRect area = found.first().area();
        QVERIFY((area.topLeft() - modules.topLeft()).manhattanLength() <= 2 * modulePixels);
        QVERIFY((area.bottomRight() - modules.bottomRight()).manhattanLength() <= 2 * modulePixels + 2);
    }
}

void DrawTest::isBlackOnWhiteAndSharp_data() {
    QTest::addColumn<int>("modulePixels");
    QTest::newRow("1") << 1;
    QTest::newRow("2") << 2;
    QTest::newRow("5") << 5;
}

void DrawTest::isBlackOnWhiteAndSharp() {
    QFETCH(int, modulePixels);
    const QImage image = qr::draw(uri, modulePixels);
    QCOMPARE(image.width(), image.height());
    QCOMPARE(image.width() % modulePixels, 0);
    const int modules = image.width() / modulePixels - 8;
    QCOMPARE((modules - 17) % 4, 0); // 21, 25, 29, …
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const int column = x / modulePixels;
            const int row = y / modulePixels;
            const int grey = qGray(image.pixel(x, y));
            // All pixels of a module alike, and nothing between black and white.
            QCOMPARE(grey, qGray(image.pixel(column * modulePixels, row * modulePixels)));
            QVERIFY(grey == 0 || grey == 255);
            const bool isQuiet = column < 4 || row < 4 || column >= modules + 4 || row >= modules + 4;
            QVERIFY(!isQuiet || grey == 255);
        }
    }
    QCOMPARE(qGray(image.pixel(4 * modulePixels, 4 * modulePixels)),
             0); // the corner of the first finder pattern
}

// ISO/IEC 18004, 7.9: the first two bits of the format information, in row 8, are the level; M is 00, masked
// with 10.
void DrawTest::correctsErrorsAtLevelM() {
    for (const QString& text : texts()) {
        const QImage image = qr::draw(text, 1);
        QCOMPARE(qGray(image.pixel(4, 4 + 8)), 0);
        QCOMPARE(qGray(image.pixel(5, 4 + 8)), 255);
    }
}

void DrawTest::refusesWhatDoesNotFit() {
    QVERIFY(qr::draw(QString(), 4).isNull());
    QVERIFY(qr::draw(QString(2332, u'a'), 4).isNull());
    QVERIFY(qr::draw(QString(1200, u'\u00EB'), 4).isNull());
}

QTEST_MAIN(DrawTest)
#include "draw_test.moc"
