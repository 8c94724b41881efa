#include "qr/read.h"

#include "qr/prepare.h"

#include <ZXing/ReadBarcode.h>

#include <algorithm>
#include <limits>

namespace qr {

namespace {

using ZXing::Binarizer;

// Pixels. Beyond the first a picture is made smaller before anything is tried: a photograph of 48 million has
// modules to spare.
constexpr qint64 mostRead = 17'000'000;
constexpr qint64 mostPrepared = 2'500'000; // so that a dear pass takes some 50 ms
constexpr qint64 mostDoubled = 600'000;

// One way to make a hard picture readable, given whether it is small enough to be doubled: finer sampling
// decides about small modules.
struct Preparation {
    QImage (*prepare)(const QImage& grey, bool isSmall);
    Binarizer binarizer = Binarizer::LocalAverage;
};

QImage finer(const QImage& grey, bool isSmall) {
    return isSmall ? doubled(grey) : grey;
}

// So many are tried where something was read already, since several codes in one picture need not be equally
// clear. Not in large pictures, screenshots above all: there it would take longer than the reading itself.
constexpr int triedAnyway = 3;

// In this order because each reads the most of what those before it left unread, for its time
// (tests/bench/qr_benchmark.cpp).
constexpr Preparation preparations[] = {
    // Low contrast, small modules
    {[](const QImage& grey, bool isSmall) { return finer(stretched(grey), isSmall); }},
    // Grain, and photographs a little out of focus
    {[](const QImage& grey, bool isSmall) { return sharpened(finer(smoothed(grey, 1), isSmall), 8, 300); }},
    // A code without margin on a page that is almost black
    {[](const QImage& grey, bool) { return brightened(grey, 8); }, Binarizer::FixedThreshold},
    // Grain and specks, something lying across
    {[](const QImage& grey, bool isSmall) { return finer(stretched(smoothed(grey, 2)), isSmall); }},
    // Out of focus, with grain and without
    {[](const QImage& grey, bool isSmall) { return finer(focused(smoothed(grey, 1), 3, 8, 1), isSmall); }},
    {[](const QImage& grey, bool isSmall) { return finer(focused(grey, 3, 10, 2), isSmall); }},
};

QPolygon cornersOf(const ZXing::Position& position, double scale) {
    QPolygon corners;
    for (const ZXing::PointI& corner : position) {
        corners.append(QPoint(qRound(corner.x * scale), qRound(corner.y * scale)));
    }
    return corners;
}

// Adds what is read in `grey`, whose pixels are `scale` of the picture's, to what was found before.
void readInto(QList<Found>& found, const QImage& grey, double scale, Binarizer binarizer) {
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    hints.setBinarizer(binarizer);
    const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum,
                                static_cast<int>(grey.bytesPerLine()));
    for (const ZXing::Result& result : ZXing::ReadBarcodes(view, hints)) {
        const QString text = QString::fromStdString(result.text());
        const bool isKnown =
            std::any_of(found.begin(), found.end(), [&](const Found& one) { return one.text == text; });
        if (!text.isEmpty() && !isKnown) {
            found.append({text, cornersOf(result.position(), scale)});
        }
    }
}

// The smallest number to divide width and height by so that no more pixels are left.
int divisorFor(const QImage& image, qint64 most) {
    int divisor = 1;
    while (qint64{image.width() / divisor} * (image.height() / divisor) > most) {
        ++divisor;
    }
    return divisor;
}

class Reading {
  public:
    Reading(const QImage& image, const std::stop_token& stop)
        : m_stop(stop)
        , m_divisor(divisorFor(image, mostRead))
        , m_grey(shrunk(light(image), m_divisor)) {}

    QList<Found> found() {
        // Both, always: among several codes some may be light on dark.
        readInto(m_found, m_grey, m_divisor, Binarizer::LocalAverage);
        if (!m_stop.stop_requested()) {
            readInto(m_found, negative(m_grey), m_divisor, Binarizer::LocalAverage);
        }
        // What is small is soon tried; fine details come last.
        for (const qint64 most : {mostDoubled, mostPrepared}) {
            const int divisor = divisorFor(m_grey, most);
            if (divisor < m_tried) {
                m_tried = divisor;
                const QImage dark = shrunk(m_grey, divisor);
                prepareAndRead(dark, divisor, most == mostDoubled);
                prepareAndRead(negative(dark), divisor, most == mostDoubled);
            }
        }
        return m_found;
    }

  private:
    void prepareAndRead(const QImage& grey, int divisor, bool isSmall) {
        const bool isLarge = m_divisor > 1 || divisorFor(m_grey, mostPrepared) > 1 || !isSmall;
        int tried = 0;
        for (const Preparation& preparation : preparations) {
            const bool isEnough = !m_found.isEmpty() && (isLarge || tried >= triedAnyway);
            if (isEnough || grey.isNull() || m_stop.stop_requested()) {
                return;
            }
            const QImage prepared = preparation.prepare(grey, isSmall);
            const double scale = double(m_divisor * divisor * grey.width()) / prepared.width();
            readInto(m_found, prepared, scale, preparation.binarizer);
            ++tried;
        }
    }

    std::stop_token m_stop;
    int m_divisor; // from the picture to m_grey
    QImage m_grey;
    int m_tried = std::numeric_limits<int>::max(); // the last divisor from m_grey to what was prepared
    QList<Found> m_found;
};

} // namespace

QList<Found> read(const QImage& image, const std::stop_token& stop) {
    return image.isNull() ? QList<Found>() : Reading(image, stop).found();
}

} // namespace qr
