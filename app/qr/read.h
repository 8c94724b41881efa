#pragma once

#include <QImage>
#include <QList>
#include <QPolygon>
#include <QString>

#include <stop_token>

namespace qr {

struct Found {
    QString text;
    QPolygon corners; // in the picture's pixels: top left first as the code is drawn, then clockwise

    QRect area() const { return corners.boundingRect(); }
};

// Every QR code of the picture, each text once: turned, tilted, light on dark, several at once. Where the
// picture as it is shows none, it is prepared in one way after another (contrast, grain, blur, dark pages)
// until something is read. A screenshot of 3840 x 2160 pixels with a code takes about a tenth of a second,
// one without any about ten times that, and nothing takes much longer, since larger pictures are made
// smaller: call it off the main thread. No state: any thread will do, several at once. Once `stop` is
// requested it returns what it has within one pass, a tenth of a second.
QList<Found> read(const QImage& image, const std::stop_token& stop = {});

} // namespace qr
