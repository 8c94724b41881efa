#include "qr/draw.h"
#include "qr/read.h"

#include "unit/qr/hard_pictures.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <thread>

Q_DECLARE_METATYPE(pictures::Kind)

class ReadTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void readsHardPictures_data();
    void readsHardPictures();
    void readsEveryFormatOfPicture_data();
    void readsEveryFormatOfPicture();
    void readsBlackOnTransparent();
    void saysWhereEachIs();
    void saysWhereAfterPreparing();
    void readsAPhotographOfTwelveMillionPixels();
    void readsClearOnesBesideHardOnes();
    void theSameTextCountsOnce();
    void findsNothingWhereNothingIs_data();
    void findsNothingWhereNothingIs();
    void stopsWhenAsked();
    void anyThreadWillDo();
};

namespace {

QStringList textsOf(const QList<qr::Found>& found) {
    QStringList texts;
    std::transform(found.begin(), found.end(), std::back_inserter(texts),
                   [](const qr::Found& one) { return one.text; });
    texts.sort();
    return texts;
}

QImage onPage(const QImage& code, QSize size, QPoint at) {
    QImage page(size, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter(&page).drawImage(at, code);
    return page;
}

} // namespace

// How many of the codes of so many pictures must be read: less than is read today, more than
// without preparing.
void ReadTest::readsHardPictures_data() {
    using enum pictures::Kind;
    QTest::addColumn<pictures::Kind>("kind");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("share"); // per cent
    const auto row = [](pictures::Kind kind, int count, int share) {
        QTest::newRow(qPrintable(pictures::nameOf(kind))) << kind << count << share;
    };
    row(Rotated, 8, 100);
    row(Blurred, 16, 60);
    row(Perspective, 8, 100);
    row(LightOnDark, 8, 100);
    row(UnevenLight, 8, 100);
    row(Noise, 16, 50);
    row(LowContrast, 8, 100);
    row(Compressed, 8, 100);
    row(Scaled, 8, 100);
    row(Covered, 16, 80);
    row(NoMargin, 8, 100);
    row(Photograph, 16, 75);
    row(SmallInScreen, 3, 100);
    row(Several, 6, 100);
}

void ReadTest::readsHardPictures() {
    QFETCH(pictures::Kind, kind);
    QFETCH(int, count);
    QFETCH(int, share);
    qsizetype read = 0;
    qsizetype all = 0;
    for (int number = 1; number <= count; ++number) {
        const pictures::Picture picture = pictures::make(kind, static_cast<quint32>(number));
        all += picture.texts.size();
        for (const QString& text : textsOf(qr::read(picture.image))) {
            QVERIFY2(picture.texts.contains(text), "read what is not there");
            ++read;
        }
    }
    qInfo("%lld of %lld read", static_cast<long long>(read), static_cast<long long>(all));
    QVERIFY(read * 100 >= all * share);
}

void ReadTest::readsEveryFormatOfPicture_data() {
    QTest::addColumn<QImage::Format>("format");
    for (const QImage::Format format :
         {QImage::Format_Mono, QImage::Format_MonoLSB, QImage::Format_Indexed8, QImage::Format_RGB32,
          QImage::Format_ARGB32, QImage::Format_RGB16, QImage::Format_RGB888,
          QImage::Format_RGBA8888_Premultiplied, QImage::Format_RGBA64, QImage::Format_Grayscale16}) {
        QTest::addRow("%d", static_cast<int>(format)) << format;
    }
}

void ReadTest::readsEveryFormatOfPicture() {
    QFETCH(QImage::Format, format);
    const QString text = pictures::text(1);
    QCOMPARE(textsOf(qr::read(qr::draw(text, 3).convertToFormat(format))), QStringList{text});
}

void ReadTest::readsBlackOnTransparent() {
    const QString text = pictures::text(2);
    QImage image = qr::draw(text, 3).convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            image.setPixel(x, y, qGray(image.pixel(x, y)) == 0 ? qRgba(0, 0, 0, 255) : qRgba(0, 0, 0, 0));
        }
    }
    QCOMPARE(textsOf(qr::read(image)), QStringList{text});
}

void ReadTest::saysWhereEachIs() {
    const QImage left = qr::draw(pictures::text(1), 3);
    QImage right = qr::draw(pictures::text(2), 4);
    right.invertPixels();
    // So large that nothing is prepared once something was read.
    QImage page = onPage(left, {2400, 1200}, {100, 200});
    QPainter(&page).drawImage(700, 50, right);
    const QList<qr::Found> found = qr::read(page);
    QCOMPARE(found.size(), 2);
    for (const qr::Found& one : found) {
        const bool isLeft = one.text == pictures::text(1);
        const QRect whole =
            isLeft ? QRect(QPoint(100, 200), left.size()) : QRect(QPoint(700, 50), right.size());
        const int margin = isLeft ? 12 : 16;
        QVERIFY(whole.contains(one.area()));
        QVERIFY(one.area().adjusted(-margin - 5, -margin - 5, margin + 5, margin + 5).contains(whole));
        QCOMPARE(one.corners.size(), 4);
        QVERIFY(one.corners[0].x() < one.corners[1].x() && one.corners[0].y() < one.corners[3].y());
    }
}

// Doubled, shrunk or not: where it is, is told in pixels of the picture.
void ReadTest::saysWhereAfterPreparing() {
    QImage code = qr::draw(pictures::text(3), 6);
    for (const QSize page : {QSize(700, 700), QSize(1400, 1400), QSize(3000, 2400)}) {
        QImage image = onPage(code, page, {200, 250}).convertToFormat(QImage::Format_Grayscale8);
        for (int y = 0; y < image.height(); ++y) {
            uchar* line = image.scanLine(y);
            std::transform(line, line + image.width(), line,
                           [](uchar value) { return static_cast<uchar>(90 + value / 20); });
        }
        const QList<qr::Found> found = qr::read(image);
        QCOMPARE(found.size(), 1);
        const QRect modules = QRect(QPoint(200, 250), code.size()).adjusted(24, 24, -24, -24);
        QVERIFY((found.first().area().center() - modules.center()).manhattanLength() <= 12);
        QVERIFY(qAbs(found.first().area().width() - modules.width()) <= 12);
    }
}

void ReadTest::readsAPhotographOfTwelveMillionPixels() {
    const pictures::Picture picture = pictures::make(pictures::Kind::Photograph, 2);
    const QImage large = picture.image.scaled(4000, 4000, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QVERIFY(large.width() * large.height() > 10'000'000);
    QCOMPARE(textsOf(qr::read(large)), picture.texts);
}

// One as clear as can be, one without margin on a page that is almost black.
void ReadTest::readsClearOnesBesideHardOnes() {
    QImage page = onPage(qr::draw(pictures::text(6), 3), {1500, 500}, {20, 50});
    QPainter painter(&page);
    painter.fillRect(500, 0, 1000, 500, QColor(14, 14, 16));
    const QImage code = qr::draw(pictures::text(7), 4);
    painter.drawImage(600, 50, code.copy(code.rect().adjusted(16, 16, -16, -16)));
    painter.end();
    QStringList expected{pictures::text(6), pictures::text(7)};
    expected.sort();
    QCOMPARE(textsOf(qr::read(page)), expected);
}

void ReadTest::theSameTextCountsOnce() {
    const QImage code = qr::draw(pictures::text(4), 3);
    QImage page = onPage(code, {1000, 400}, {20, 50});
    QPainter(&page).drawImage(500, 50, code);
    QCOMPARE(textsOf(qr::read(page)), QStringList{pictures::text(4)});
}

void ReadTest::findsNothingWhereNothingIs_data() {
    QTest::addColumn<QImage>("image");
    const auto blank = [](QSize size) {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::white);
        return image;
    };
    QTest::newRow("null") << QImage();
    QTest::newRow("one pixel") << blank({1, 1});
    QTest::newRow("a line") << blank({5000, 1});
    QTest::newRow("a column") << blank({1, 5000});
    QTest::newRow("a long strip") << blank({400'000, 3});
    QTest::newRow("tiny") << blank({20, 20});
    QTest::newRow("blank") << blank({800, 600});
    QTest::newRow("half a code") << qr::draw(pictures::text(5), 4).copy(0, 0, 100, 400);
    QTest::newRow("a light desktop") << pictures::screen(1, false);
    QTest::newRow("a part of a dark one") << pictures::screen(2, true).copy(600, 300, 1600, 900);
}

void ReadTest::findsNothingWhereNothingIs() {
    QFETCH(QImage, image);
    QCOMPARE(textsOf(qr::read(image)), QStringList());
}

void ReadTest::stopsWhenAsked() {
    const QImage desktop = pictures::screen(1, false);
    QElapsedTimer timer;
    timer.start();
    qr::read(desktop);
    const qint64 whole = timer.restart();
    // Asked before it begins and right after: it goes on no longer than a pass, where the whole takes two
    // dozen.
    std::stop_source source;
    std::thread reading([&] { qr::read(desktop, source.get_token()); });
    source.request_stop();
    reading.join();
    const qint64 stopped = timer.elapsed();
    QVERIFY2(stopped * 2 < whole, qPrintable(QStringLiteral("%1 ms of %2 ms").arg(stopped).arg(whole)));
}

void ReadTest::anyThreadWillDo() {
    const pictures::Picture hard = pictures::make(pictures::Kind::Photograph, 2);
    const pictures::Picture several = pictures::make(pictures::Kind::Several, 1);
    QStringList ofHard;
    QStringList ofSeveral;
    std::thread first([&] { ofHard = textsOf(qr::read(hard.image)); });
    std::thread second([&] { ofSeveral = textsOf(qr::read(several.image)); });
    first.join();
    second.join();
    QStringList expected = several.texts;
    expected.sort();
    QCOMPARE(ofHard, hard.texts);
    QCOMPARE(ofSeveral, expected);
}

QTEST_MAIN(ReadTest)
#include "read_test.moc"
