#include "qr/prepare.h"

#include <QRandomGenerator>
#include <QTest>

class PrepareTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void lightIsOfEveryFormat_data();
    void lightIsOfEveryFormat();
    void transparencyIsWhite();
    void smoothedIsTheMeanAround_data();
    void smoothedIsTheMeanAround();
    void shrunkIsTheMeanWithin();
    void doubledGoesInBetween();
    void plainStaysPlain_data();
    void plainStaysPlain();
    void stretchedReachesBlackAndWhite();
    void focusedUndoesSmoothing();
};

namespace {

QImage grain(QSize size, quint32 seed, int low = 0, int high = 256) {
    QRandomGenerator random(seed);
    QImage image(size, QImage::Format_Grayscale8);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            image.scanLine(y)[x] = static_cast<uchar>(random.bounded(low, high));
        }
    }
    return image;
}

int at(const QImage& image, int x, int y) {
    return image.constScanLine(qBound(0, y, image.height() - 1))[qBound(0, x, image.width() - 1)];
}

int difference(const QImage& a, const QImage& b) {
    int sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            sum += qAbs(at(a, x, y) - at(b, x, y));
        }
    }
    return sum;
}

} // namespace

void PrepareTest::lightIsOfEveryFormat_data() {
    QTest::addColumn<QImage::Format>("format");
    for (const QImage::Format format :
         {QImage::Format_Mono, QImage::Format_Indexed8, QImage::Format_RGB32, QImage::Format_ARGB32,
          QImage::Format_ARGB32_Premultiplied, QImage::Format_RGB16, QImage::Format_RGB888,
          QImage::Format_RGBA8888, QImage::Format_RGBA64, QImage::Format_Grayscale8,
          QImage::Format_Grayscale16, QImage::Format_BGR888}) {
        QTest::addRow("%d", static_cast<int>(format)) << format;
    }
}

void PrepareTest::lightIsOfEveryFormat() {
    QFETCH(QImage::Format, format);
    QImage colours(7, 5, QImage::Format_RGB32);
    colours.fill(Qt::white);
    colours.setPixelColor(3, 2, Qt::black);
    const QImage grey = qr::light(colours.convertToFormat(format));
    QCOMPARE(grey.format(), QImage::Format_Grayscale8);
    QCOMPARE(grey.size(), colours.size());
    QVERIFY(at(grey, 0, 0) >= 254);
    QVERIFY(at(grey, 6, 4) >= 254);
    QCOMPARE(at(grey, 3, 2), 0);
}

void PrepareTest::transparencyIsWhite() {
    QImage image(3, 1, QImage::Format_ARGB32);
    image.setPixel(0, 0, qRgba(0, 0, 0, 0));
    image.setPixel(1, 0, qRgba(0, 0, 0, 255));
    image.setPixel(2, 0, qRgba(0, 0, 0, 128));
    const QImage grey = qr::light(image);
    QCOMPARE(at(grey, 0, 0), 255);
    QCOMPARE(at(grey, 1, 0), 0);
    QCOMPARE(at(grey, 2, 0), 127);
}

void PrepareTest::smoothedIsTheMeanAround_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("radius");
    QTest::newRow("one pixel") << QSize(1, 1) << 1;
    QTest::newRow("a line") << QSize(40, 1) << 3;
    QTest::newRow("a column") << QSize(1, 40) << 3;
    QTest::newRow("narrow") << QSize(37, 23) << 1;
    QTest::newRow("wide") << QSize(37, 23) << 8;
    QTest::newRow("wider than the picture") << QSize(5, 4) << 9;
}

void PrepareTest::smoothedIsTheMeanAround() {
    QFETCH(QSize, size);
    QFETCH(int, radius);
    const QImage image = grain(size, 1);
    const QImage smoothed = qr::smoothed(image, radius);
    const double area = (2 * radius + 1) * (2 * radius + 1);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            int sum = 0;
            for (int row = y - radius; row <= y + radius; ++row) {
                for (int column = x - radius; column <= x + radius; ++column) {
                    sum += at(image, column, row);
                }
            }
            QVERIFY(qAbs(at(smoothed, x, y) - sum / area) <= 0.51);
        }
    }
}

void PrepareTest::shrunkIsTheMeanWithin() {
    const QImage image = grain({20, 11}, 2);
    const QImage shrunk = qr::shrunk(image, 3);
    QCOMPARE(shrunk.size(), QSize(6, 3));
    int sum = 0;
    for (int y = 3; y < 6; ++y) {
        for (int x = 12; x < 15; ++x) {
            sum += at(image, x, y);
        }
    }
    QCOMPARE(at(shrunk, 4, 1), sum / 9);
    QCOMPARE(qr::shrunk(image, 1), image);
}

void PrepareTest::doubledGoesInBetween() {
    QImage image(2, 1, QImage::Format_Grayscale8);
    image.scanLine(0)[0] = 0;
    image.scanLine(0)[1] = 200;
    const QImage doubled = qr::doubled(image);
    QCOMPARE(doubled.size(), QSize(4, 2));
    for (int y = 0; y < 2; ++y) {
        QCOMPARE(at(doubled, 0, y), 0);
        QCOMPARE(at(doubled, 1, y), 50);
        QCOMPARE(at(doubled, 2, y), 150);
        QCOMPARE(at(doubled, 3, y), 200);
    }
}

void PrepareTest::plainStaysPlain_data() {
    QTest::addColumn<int>("value");
    QTest::newRow("black") << 0;
    QTest::newRow("grey") << 130;
    QTest::newRow("white") << 255;
}

void PrepareTest::plainStaysPlain() {
    QFETCH(int, value);
    const QImage plain = grain({31, 17}, 0, value, value + 1);
    for (const QImage& same : {qr::smoothed(plain, 2), qr::sharpened(plain, 4, 300),
                               qr::focused(plain, 3, 8, 2), qr::shrunk(plain, 2), qr::doubled(plain)}) {
        for (int y = 0; y < same.height(); ++y) {
            for (int x = 0; x < same.width(); ++x) {
                QCOMPARE(at(same, x, y), value);
            }
        }
    }
    QCOMPARE(at(qr::negative(plain), 3, 3), 255 - value);
    qr::stretched(plain); // has no contrast to stretch, and must bear it
}

void PrepareTest::stretchedReachesBlackAndWhite() {
    QImage image = grain({64, 64}, 3, 100, 120);
    image.scanLine(0)[0] = 255; // one speck does not count
    const QImage stretched = qr::stretched(image);
    int black = 0;
    int white = 0;
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 64; ++x) {
            black += at(stretched, x, y) == 0 ? 1 : 0;
            white += at(stretched, x, y) == 255 ? 1 : 0;
        }
    }
    QVERIFY(black > 64);
    QVERIFY(white > 64);
}

void PrepareTest::focusedUndoesSmoothing() {
    // Black and white squares of four pixels.
    QImage sharp(64, 64, QImage::Format_Grayscale8);
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 64; ++x) {
            sharp.scanLine(y)[x] = (x / 4 + y / 4) % 2 == 0 ? 0 : 255;
        }
    }
    const QImage blurred = qr::smoothed(qr::smoothed(sharp, 1), 1);
    QVERIFY(difference(qr::focused(blurred, 1, 8, 1), sharp) < difference(blurred, sharp) / 3);
    QVERIFY(difference(qr::sharpened(blurred, 2, 200), sharp) < difference(blurred, sharp) / 2);
}

QTEST_MAIN(PrepareTest)
#include "prepare_test.moc"
