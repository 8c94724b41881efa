#include "qr/draw.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <algorithm>
#include <stdexcept>

namespace qr {

namespace {

constexpr int quietZone = 4;
constexpr int errorCorrectionM = 4; // of ZXing's 0 to 8

bool isAscii(const QString& text) {
    return std::all_of(text.begin(), text.end(), [](QChar character) { return character.unicode() < 0x80; });
}

// One bit a module, the quiet zone with it.
ZXing::BitMatrix modulesOf(const QString& text) {
    ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
    writer.setMargin(quietZone).setEccLevel(errorCorrectionM);
    // Named only where it matters: some apps don't read a code that names its character set.
    if (!isAscii(text)) {
        writer.setEncoding(ZXing::CharacterSet::UTF8);
    }
    return writer.encode(text.toStdString(), 0, 0);
}

} // namespace

QImage draw(const QString& text, int modulePixels) {
    Q_ASSERT(modulePixels >= 1);
    if (text.isEmpty()) {
        return {};
    }
    try {
        const ZXing::BitMatrix modules = modulesOf(text);
        QImage image(modules.width(), modules.height(), QImage::Format_Grayscale8);
        for (int y = 0; y < modules.height(); ++y) {
            uchar* line = image.scanLine(y);
            for (int x = 0; x < modules.width(); ++x) {
                line[x] = modules.get(x, y) ? 0 : 255;
            }
        }
        return image.scaled(image.size() * modulePixels);
    } catch (const std::invalid_argument&) { // too long
        return {};
    }
}

} // namespace qr
