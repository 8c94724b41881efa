#include "service/captcha/puzzle.h"

#include "service/captcha/scenery.h"

#include <QBuffer>
#include <QPainter>
#include <QPainterPath>

#include <array>

namespace service::captcha {

namespace {

constexpr double knobRadius = 8;
constexpr double margin = 11; // of the piece's square in its image: room for a knob and the outline

enum class Side { Flat, Knob, Notch };
using Sides = std::array<Side, 4>; // top, right, bottom, left

Sides randomSides(QRandomGenerator& random) {
    Sides sides;
    do {
        for (Side& side : sides) {
            side = static_cast<Side>(random.bounded(3));
        }
    } while (sides == Sides{});
    return sides;
}

// The outline of a piece in its own image.
QPainterPath outlineOf(const Sides& sides) {
    const QRectF square(margin, margin, Puzzle::pieceSize.width() - 2 * margin,
                        Puzzle::pieceSize.height() - 2 * margin);
    const std::array<QPointF, 4> middles{
        QPointF(square.center().x(), square.top()), QPointF(square.right(), square.center().y()),
        QPointF(square.center().x(), square.bottom()), QPointF(square.left(), square.center().y())};
    QPainterPath outline;
    outline.addRoundedRect(square, 3, 3);
    const QPointF centre = square.center();
    for (std::size_t side = 0; side < sides.size(); ++side) {
        // Knobs stand out a little beyond their middle, notches reach in as far.
        const QPointF outward = (middles.at(side) - centre) / (square.width() / 2) * 2;
        QPainterPath knob;
        if (sides.at(side) == Side::Knob) {
            knob.addEllipse(middles.at(side) + outward, knobRadius, knobRadius);
            outline = outline.united(knob);
        } else if (sides.at(side) == Side::Notch) {
            knob.addEllipse(middles.at(side) - outward, knobRadius, knobRadius);
            outline = outline.subtracted(knob);
        }
    }
    return outline;
}

QImage cutOut(const QImage& scenery, const QPainterPath& outline, const QPoint& at) {
    QImage piece(Puzzle::pieceSize, QImage::Format_ARGB32_Premultiplied);
    piece.fill(Qt::transparent);
    QPainter painter(&piece);
    painter.setRenderHint(QPainter::Antialiasing);
    QBrush texture(scenery);
    texture.setTransform(QTransform::fromTranslate(-at.x(), -at.y()));
    painter.fillPath(outline, texture);
    painter.setClipPath(outline);
    painter.strokePath(outline, QPen(QColor(0, 0, 0, 90), 3));
    painter.strokePath(outline, QPen(QColor(255, 255, 255, 190), 2));
    return piece;
}

// A hollow: what was there is nearly gone, its upper left edge in shadow, its lower right one lit.
void hollow(QImage& image, QPainterPath outline, const QPoint& at, int opacity) {
    outline.translate(at);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(outline);
    painter.fillPath(outline, QColor(20, 24, 34, opacity));
    painter.strokePath(outline.translated(1, 1), QPen(QColor(0, 0, 0, opacity * 2 / 3), 5));
    painter.strokePath(outline.translated(-1, -1), QPen(QColor(255, 255, 255, opacity / 2), 2));
}

QPoint randomPlace(QRandomGenerator& random) {
    constexpr int edge = 4;
    return {random.bounded(Puzzle::smallestX, Puzzle::largestX + 1),
            random.bounded(edge, Puzzle::size.height() - Puzzle::pieceSize.height() - edge + 1)};
}

// Another hole, of another shape and clear of the right one.
void decoy(QImage& image, const Sides& right, const QPoint& at, QRandomGenerator& random) {
    constexpr int attempts = 40;
    Sides sides = randomSides(random);
    while (sides == right) {
        sides = randomSides(random);
    }
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const QPoint place = randomPlace(random);
        const bool apart = std::abs(place.x() - at.x()) > Puzzle::pieceSize.width() + 4;
        if (apart && std::abs(place.y() - at.y()) > 8) {
            hollow(image, outlineOf(sides), place, 95);
            return;
        }
    }
}

QByteArray toPng(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG", 30);
    return bytes;
}

} // namespace

Puzzle drawPuzzle() {
    // The place comes from the system's generator, not from the one whose output can be seen in the picture.
    const QPoint answer = randomPlace(*QRandomGenerator::system());
    QRandomGenerator random = QRandomGenerator::securelySeeded();

    QImage image = drawScenery(Puzzle::size, random);
    const Sides sides = randomSides(random);
    const QPainterPath outline = outlineOf(sides);
    const QImage piece = cutOut(image, outline, answer);
    decoy(image, sides, answer, random);
    hollow(image, outline, answer, 150);
    return {toPng(image.convertToFormat(QImage::Format_RGB888)), toPng(piece), answer};
}

} // namespace service::captcha
