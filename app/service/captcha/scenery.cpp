#include "service/captcha/scenery.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace service::captcha {

namespace {

class Scenery {
  public:
    Scenery(QImage& image, QRandomGenerator& random)
        : m_image(image)
        , m_painter(&image)
        , m_random(random)
        , m_hue(m_random.bounded(1.0)) {
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(Qt::NoPen);
    }

    void sky() {
        QLinearGradient gradient(anywhere(), anywhere());
        gradient.setStops({{0.0, colour(0.22, 0.60)}, {0.5, colour(0.30, 0.80)}, {1.0, colour(0.35, 0.95)}});
        m_painter.fillRect(m_image.rect(), gradient);
    }

    void lights() {
        for (int count = between(8, 12); count > 0; --count) {
            const QPointF centre = anywhere();
            const double radius = between(40, 110);
            QColor inside = colour(0.28, 0.92);
            inside.setAlphaF(0.55F);
            QColor outside = inside;
            outside.setAlphaF(0.0F);
            QRadialGradient gradient(centre, radius);
            gradient.setStops({{0.0, inside}, {1.0, outside}});
            m_painter.setBrush(gradient);
            m_painter.drawEllipse(centre, radius, radius);
        }
    }

    // Hills from side to side, in layers.
    void hills() {
        const double height = m_image.height();
        for (int layer = 0; layer < 4; ++layer) {
            const double level = height * (0.30 + 0.18 * layer);
            QPainterPath hill(QPointF(-10, height + 10));
            QPointF at(-10, level + between(-20, 20));
            hill.lineTo(at);
            while (at.x() < m_image.width() + 10) {
                const QPointF next(at.x() + between(35, 80), level + between(-24, 24));
                const double middle = (at.x() + next.x()) / 2;
                hill.cubicTo(QPointF(middle, at.y()), QPointF(middle, next.y()), next);
                at = next;
            }
            hill.lineTo(at.x(), height + 10);
            QColor fill = colour(0.30 + 0.08 * layer, 0.82 - 0.13 * layer);
            fill.setAlphaF(0.75F);
            m_painter.setBrush(fill);
            m_painter.drawPath(hill);
        }
    }

    void discs() {
        for (int count = between(18, 28); count > 0; --count) {
            QColor fill = colour(0.40, 0.92);
            fill.setAlphaF(static_cast<float>(between(25, 60)) / 100);
            m_painter.setBrush(fill);
            const double radius = between(3, 15);
            m_painter.drawEllipse(anywhere(), radius, radius);
        }
    }

    void bands() {
        m_painter.setBrush(Qt::NoBrush);
        for (int count = between(8, 12); count > 0; --count) {
            QColor stroke = colour(0.40, between(35, 100) / 100.0);
            stroke.setAlphaF(0.5F);
            m_painter.setPen(QPen(stroke, between(2, 7), Qt::SolidLine, Qt::RoundCap));
            QPainterPath band(anywhere());
            band.cubicTo(anywhere(), anywhere(), anywhere());
            m_painter.drawPath(band);
        }
        m_painter.setPen(Qt::NoPen);
    }

  private:
    int between(int smallest, int largest) { return m_random.bounded(smallest, largest + 1); }
    QPointF anywhere() {
        return {m_random.bounded(1.0) * m_image.width(), m_random.bounded(1.0) * m_image.height()};
    }
    // Of one family, so that nothing stands out by its colour alone.
    QColor colour(double saturation, double value) {
        double hue = m_hue + (m_random.bounded(1.0) - 0.5) * 0.45;
        hue -= std::floor(hue);
        const double lightness = std::clamp(value + (m_random.bounded(1.0) - 0.5) * 0.2, 0.2, 1.0);
        return QColor::fromHsvF(static_cast<float>(hue), static_cast<float>(saturation),
                                static_cast<float>(lightness));
    }

    QImage& m_image;
    QPainter m_painter;
    QRandomGenerator& m_random;
    double m_hue;
};

void addGrain(QImage& image, QRandomGenerator& random) {
    constexpr int amplitude = 4;
    for (int y = 0; y < image.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const int grain = random.bounded(-amplitude, amplitude + 1);
            const auto moved = [grain](int channel) { return std::clamp(channel + grain, 0, 255); };
            line[x] = qRgb(moved(qRed(line[x])), moved(qGreen(line[x])), moved(qBlue(line[x])));
        }
    }
}

} // namespace

QImage drawScenery(const QSize& size, QRandomGenerator& random) {
    QImage image(size, QImage::Format_RGB32);
    {
        Scenery scenery(image, random);
        scenery.sky();
        scenery.lights();
        scenery.hills();
        scenery.discs();
        scenery.bands();
    }
    addGrain(image, random);
    return image;
}

} // namespace service::captcha
