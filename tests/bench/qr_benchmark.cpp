// How many hard pictures are read, and in what time, side by side with zbarimg on the same pictures. Prints
// figures, judges nothing.
//     bench_qr [PICTURES A KIND]        (40)
#include "qr/read.h"

#include "unit/qr/hard_pictures.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

struct Tally {
    qsizetype codes = 0;
    qsizetype read = 0;
    qsizetype wrong = 0;
    std::vector<double> milliseconds;

    void add(const QStringList& expected, const QStringList& texts, double took) {
        codes += expected.size();
        for (const QString& text : texts) {
            ++(expected.contains(text) ? read : wrong);
        }
        milliseconds.push_back(took);
    }
    void add(const Tally& other) {
        codes += other.codes;
        read += other.read;
        wrong += other.wrong;
        milliseconds.insert(milliseconds.end(), other.milliseconds.begin(), other.milliseconds.end());
    }
    // In the middle and at the end.
    QString times() {
        std::sort(milliseconds.begin(), milliseconds.end());
        return QString::asprintf("%8.1f %8.1f", milliseconds[milliseconds.size() / 2], milliseconds.back());
    }
};

void print(const QString& name, Tally& ours, Tally& zbar) {
    const auto share = [](const Tally& tally) { return 100.0 * double(tally.read) / double(tally.codes); };
    std::printf("%-18s %5lld   %5lld %5.1f %% %s   %5lld %5.1f %% %s\n", qPrintable(name),
                static_cast<long long>(ours.codes), static_cast<long long>(ours.read), share(ours),
                qPrintable(ours.times()), static_cast<long long>(zbar.read), share(zbar),
                qPrintable(zbar.times()));
    if (ours.wrong + zbar.wrong > 0) {
        std::printf("  read wrong: %lld, zbarimg %lld\n", static_cast<long long>(ours.wrong),
                    static_cast<long long>(zbar.wrong));
    }
    std::fflush(stdout);
}

void readWithOurs(const pictures::Picture& picture, Tally& tally) {
    QElapsedTimer timer;
    timer.start();
    const QList<qr::Found> found = qr::read(picture.image);
    const double took = double(timer.nsecsElapsed()) / 1e6;
    QStringList texts;
    for (const qr::Found& one : found) {
        texts.append(one.text);
    }
    tally.add(picture.texts, texts, took);
}

void readWithZbar(const pictures::Picture& picture, const QString& file, Tally& tally) {
    picture.image.save(file);
    QElapsedTimer timer;
    timer.start();
    QProcess zbarimg;
    zbarimg.start(QStringLiteral("zbarimg"),
                  {QStringLiteral("--quiet"), QStringLiteral("--raw"), QStringLiteral("-Sdisable"),
                   QStringLiteral("-Sqrcode.enable"), file});
    zbarimg.waitForFinished(-1);
    const double took = double(timer.nsecsElapsed()) / 1e6;
    const QStringList texts =
        QString::fromUtf8(zbarimg.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    tally.add(picture.texts, texts, took);
}

void desktopWithoutCode() {
    std::vector<double> took;
    for (quint32 seed = 1; seed <= 5; ++seed) {
        const QImage screen = pictures::screen(seed, seed % 2 == 0);
        QElapsedTimer timer;
        timer.start();
        qr::read(screen);
        took.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(took.begin(), took.end());
    std::printf("\nA desktop of 3840 x 2160 pixels without any code, every preparation tried: %.0f ms\n",
                took[2]);
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const int count = application.arguments().size() > 1 ? application.arguments().at(1).toInt() : 40;
    const QTemporaryDir folder;
    std::printf("Codes read, and milliseconds a picture (median, most). zbarimg's times include starting it "
                "and decoding a PNG.\n");
    std::printf("%-18s %5s   %-32s   %s\n", "", "codes", "qr::read", "zbarimg");
    Tally allOurs;
    Tally allZbar;
    for (const pictures::Kind kind : pictures::kinds()) {
        Tally ours;
        Tally zbar;
        for (int number = 1; number <= count; ++number) {
            const pictures::Picture picture =
                pictures::make(kind, static_cast<quint32>(1000 + number)); // other ones than the tests'
            readWithOurs(picture, ours);
            readWithZbar(picture, folder.filePath(QStringLiteral("picture.png")), zbar);
        }
        allOurs.add(ours);
        allZbar.add(zbar);
        print(pictures::nameOf(kind), ours, zbar);
    }
    print(QStringLiteral("all"), allOurs, allZbar);
    desktopWithoutCode();
    return 0;
}
