#include "unit/qr/hard_pictures.h"

#include "qr/draw.h"

#include <QBuffer>
#include <QPainter>
#include <QPainterPath>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace pictures {

namespace {

// What random.bounded() has for doubles begins at 0.
double between(QRandomGenerator& random, double low, double high) {
    return low + random.bounded(high - low);
}

QColor pale(QRandomGenerator& random) {
    return QColor::fromHsv(random.bounded(360), random.bounded(60), 215 + random.bounded(41));
}
QColor deep(QRandomGenerator& random) {
    return QColor::fromHsv(random.bounded(360), random.bounded(160), random.bounded(70));
}

// The code in colours of its own.
QImage code(const QString& text, int modulePixels, const QColor& dark = Qt::black,
            const QColor& light = Qt::white) {
    QImage image = qr::draw(text, modulePixels).convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < image.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            line[x] = qGray(line[x]) < 128 ? dark.rgb() : light.rgb();
        }
    }
    return image;
}

// A picture as light, 0 to 255, for what needs arithmetic.
class Light {
  public:
    explicit Light(const QImage& image)
        : m_width(image.width())
        , m_height(image.height())
        , m_values(static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height)) {
        const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
        for (int y = 0; y < m_height; ++y) {
            std::copy_n(grey.constScanLine(y), m_width, m_values.begin() + std::ptrdiff_t{y} * m_width);
        }
    }

    template <class Change>
    void change(Change newValue) {
        for (int y = 0; y < m_height; ++y) {
            for (int x = 0; x < m_width; ++x) {
                float& value = m_values[index(x, y)];
                value = static_cast<float>(newValue(x, y, value));
            }
        }
    }

    void blur(double sigma) {
        const int reach = std::max(1, static_cast<int>(std::ceil(3 * sigma)));
        std::vector<float> weights;
        float sum = 0;
        for (int offset = -reach; offset <= reach; ++offset) {
            weights.push_back(static_cast<float>(std::exp(-offset * offset / (2 * sigma * sigma))));
            sum += weights.back();
        }
        pass(weights, sum, reach, 1, 0);
        pass(weights, sum, reach, 0, 1);
    }

    QImage image() const {
        QImage grey(m_width, m_height, QImage::Format_Grayscale8);
        for (int y = 0; y < m_height; ++y) {
            for (int x = 0; x < m_width; ++x) {
                grey.scanLine(y)[x] = static_cast<uchar>(std::clamp(m_values[index(x, y)], 0.0F, 255.0F));
            }
        }
        return grey;
    }

  private:
    std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) + static_cast<std::size_t>(x);
    }

    void pass(const std::vector<float>& weights, float sum, int reach, int stepX, int stepY) {
        const std::vector<float> before = m_values;
        for (int y = 0; y < m_height; ++y) {
            for (int x = 0; x < m_width; ++x) {
                float total = 0;
                for (int offset = -reach; offset <= reach; ++offset) {
                    const int fromX = std::clamp(x + offset * stepX, 0, m_width - 1);
                    const int fromY = std::clamp(y + offset * stepY, 0, m_height - 1);
                    total += before[index(fromX, fromY)] * weights[static_cast<std::size_t>(offset + reach)];
                }
                m_values[index(x, y)] = total / sum;
            }
        }
    }

    int m_width;
    int m_height;
    std::vector<float> m_values;
};

double normal(QRandomGenerator& random) {
    const double radius = std::sqrt(-2 * std::log(1 - random.generateDouble()));
    return radius * std::cos(2 * std::numbers::pi * random.generateDouble());
}

void grain(Light& light, QRandomGenerator& random, double strength) {
    light.change([&](int, int, double value) { return value + strength * normal(random); });
}

void shade(Light& light, QRandomGenerator& random, QSize size, double darkest) {
    const double angle = between(random, 0, 2 * std::numbers::pi);
    const QPointF lamp(between(random, 0, size.width()), between(random, 0, size.height()));
    const bool isShadow = random.bounded(2) == 0;
    const double reach = std::hypot(size.width(), size.height());
    light.change([&](int x, int y, double value) {
        const double across =
            (x - size.width() / 2.0) * std::cos(angle) + (y - size.height() / 2.0) * std::sin(angle);
        const double along = isShadow ? 1 / (1 + std::exp(-across * 16 / reach)) : 0.5 + across / reach;
        const double glow = 0.35 * std::exp(-std::pow(std::hypot(x - lamp.x(), y - lamp.y()) * 4 / reach, 2));
        return value * (darkest + (1 - darkest) * std::clamp(along + glow, 0.0, 1.2));
    });
}

// The code on a page of its own, seen through `view`, with room around.
QImage seen(const QImage& code, const QTransform& view, const QColor& page, int room) {
    const QRect area = view.mapRect(QRectF(code.rect())).toAlignedRect().adjusted(-room, -room, room, room);
    QImage image(area.size(), QImage::Format_RGB32);
    image.fill(page);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setTransform(view * QTransform::fromTranslate(-area.x(), -area.y()));
    painter.drawImage(0, 0, code);
    return image;
}

// Corners pulled in by up to `strength` of the side.
QTransform fromTheSide(QRandomGenerator& random, QSizeF size, double strength) {
    const auto pulled = [&](double x, double y) {
        const double byX = between(random, 0, strength) * size.width() * (x > 0 ? -1 : 1);
        const double byY = between(random, 0, strength) * size.height() * (y > 0 ? -1 : 1);
        return QPointF(x * size.width() + byX, y * size.height() + byY);
    };
    const QPolygonF flat({{0, 0}, {size.width(), 0}, {size.width(), size.height()}, {0, size.height()}});
    const QPolygonF tilted({pulled(0, 0), pulled(1, 0), pulled(1, 1), pulled(0, 1)});
    QTransform view;
    QTransform::quadToQuad(flat, tilted, view);
    return view;
}

QImage rotated(const QString& text, QRandomGenerator& random) {
    QTransform view;
    view.rotate(between(random, 0, 360));
    return seen(code(text, 2 + random.bounded(4), deep(random)), view, pale(random), 20);
}

QImage blurred(const QString& text, QRandomGenerator& random) {
    const int module = 3 + random.bounded(4);
    Light light(seen(code(text, module), {}, Qt::white, 20));
    light.blur(module * between(random, 0.35, 0.95));
    return light.image();
}

QImage perspective(const QString& text, QRandomGenerator& random) {
    const QImage flat = code(text, 5 + random.bounded(3));
    QTransform turned;
    turned.rotate(between(random, 0, 360));
    return seen(flat, fromTheSide(random, flat.size(), between(random, 0.15, 0.4)) * turned, pale(random),
                30);
}

QImage lightOnDark(const QString& text, QRandomGenerator& random) {
    const QColor page = deep(random);
    QTransform view;
    view.rotate(between(random, -20, 20));
    return seen(code(text, 2 + random.bounded(4), pale(random), page), view, page, 30);
}

QImage unevenLight(const QString& text, QRandomGenerator& random) {
    const QImage page =
        seen(code(text, 3 + random.bounded(4), QColor(40, 40, 40)), {}, QColor(235, 235, 235), 60);
    Light light(page);
    shade(light, random, page.size(), between(random, 0.04, 0.2));
    light.blur(0.7);
    grain(light, random, 2);
    return light.image();
}

QImage noise(const QString& text, QRandomGenerator& random) {
    Light light(seen(code(text, 2 + random.bounded(4)), {}, Qt::white, 20));
    light.change([](int, int, double value) { return 40 + value * 175 / 255; });
    grain(light, random, between(random, 30, 75));
    const double specks = between(random, 0, 0.06);
    light.change([&](int, int, double value) {
        return random.generateDouble() < specks ? 255.0 * random.bounded(2) : value;
    });
    return light.image();
}

QImage lowContrast(const QString& text, QRandomGenerator& random) {
    Light light(seen(code(text, 2 + random.bounded(4)), {}, Qt::white, 20));
    const double darkness = between(random, 20, 200);
    const double contrast = between(random, 6, 30);
    light.change([&](int, int, double value) { return darkness + value / 255 * contrast; });
    grain(light, random, contrast / between(random, 5, 12));
    return light.image();
}

QImage compressed(const QString& text, QRandomGenerator& random) {
    const double scale = between(random, 0.5, 1);
    const QImage page = seen(code(text, 4), QTransform::fromScale(scale, scale), pale(random), 20);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    page.save(&buffer, "JPG", 5 + random.bounded(20));
    return QImage::fromData(bytes, "JPG");
}

QImage scaled(const QString& text, QRandomGenerator& random) {
    const double scale = between(random, 1.3, 2.6) / 8;
    const QImage large = seen(code(text, 8), {}, Qt::white, 80);
    return large.scaled(large.size() * scale, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

QImage covered(const QString& text, QRandomGenerator& random) {
    QImage page = seen(code(text, 4 + random.bounded(3)), {}, pale(random), 20);
    QPainter painter(&page);
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = page.width() * between(random, 0.12, 0.22);
    const QPointF middle = QRectF(page.rect()).center();
    painter.setPen(QPen(Qt::white, 3));
    painter.setBrush(QColor::fromHsv(random.bounded(360), 200, 180));
    painter.drawRoundedRect(QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side), 6, 6);
    painter.setPen(QPen(QColor(128, 120, 110), between(random, 2, 6)));
    painter.drawLine(QPointF(between(random, 0, page.width()), 0),
                     QPointF(between(random, 0, page.width()), page.height()));
    return page;
}

QImage noMargin(const QString& text, QRandomGenerator& random) {
    const int module = 3 + random.bounded(4);
    const QImage whole = code(text, module);
    const QImage bare = whole.copy(whole.rect().adjusted(4 * module, 4 * module, -4 * module, -4 * module));
    return seen(bare, {}, random.bounded(2) == 0 ? deep(random) : QColor(90, 100, 110), 30);
}

QImage photograph(const QString& text, QRandomGenerator& random) {
    const QImage flat = code(text, 5, QColor(35, 35, 40), QColor(225, 230, 235));
    QTransform turned;
    turned.rotate(between(random, -40, 40));
    const QTransform view = fromTheSide(random, flat.size(), between(random, 0.05, 0.25)) * turned;
    const QImage page = seen(flat, view, QColor(150, 155, 160), 60);
    Light light(page);
    shade(light, random, page.size(), between(random, 0.2, 0.5));
    light.blur(between(random, 0.8, 2.4));
    grain(light, random, between(random, 3, 14));
    return light.image();
}

Picture smallInScreen(quint32 seed, QRandomGenerator& random) {
    const bool dark = random.bounded(2) == 0;
    Picture picture{screen(seed, dark), {text(seed)}};
    const bool inverted = dark && random.bounded(2) == 0;
    const double module = between(random, 1.5, 4);
    const QImage large = inverted ? code(picture.texts.first(), 8, QColor(225, 225, 230), QColor(30, 30, 34))
                                  : code(picture.texts.first(), 8);
    const QImage small =
        large.scaled(large.size() * (module / 8), Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QPainter painter(&picture.image);
    painter.drawImage(random.bounded(picture.image.width() - small.width()),
                      random.bounded(picture.image.height() - small.height()), small);
    return picture;
}

Picture several(quint32 seed, QRandomGenerator& random) {
    Picture picture;
    const int count = 2 + random.bounded(5);
    picture.image = QImage(1500, 1000, QImage::Format_RGB32);
    const QColor page = random.bounded(2) == 0 ? QColor(Qt::white) : QColor(28, 30, 34);
    picture.image.fill(page);
    QPainter painter(&picture.image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    for (int index = 0; index < count; ++index) {
        picture.texts.append(text(seed * 31 + static_cast<quint32>(index)));
        const bool inverted = random.bounded(3) == 0;
        const QImage one = inverted ? code(picture.texts.last(), 4, QColor(230, 230, 230), QColor(28, 30, 34))
                                    : code(picture.texts.last(), 4);
        const double side = between(random, 140, 400);
        painter.save();
        painter.translate(250 + (index % 3) * 500, 250 + (index / 3) * 500);
        painter.rotate(between(random, -25, 25));
        painter.drawImage(QRectF(-side / 2, -side / 2, side, side), one);
        painter.restore();
    }
    return picture;
}

} // namespace

QList<Kind> kinds() {
    using enum Kind;
    return {Rotated,    Blurred, Perspective, LightOnDark, UnevenLight, Noise,         LowContrast,
            Compressed, Scaled,  Covered,     NoMargin,    Photograph,  SmallInScreen, Several};
}

QString nameOf(Kind kind) {
    const char* names[] = {"rotated",   "blurred",      "perspective",     "light on dark", "uneven light",
                           "noise",     "low contrast", "compressed",      "scaled",        "covered",
                           "no margin", "photograph",   "small in screen", "several"};
    return QString::fromLatin1(names[static_cast<int>(kind)]);
}

QString text(quint32 seed) {
    QRandomGenerator random(seed ^ 0x51ED2701U);
    const QString alphabet = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
    QString secret;
    for (int length = random.bounded(2) == 0 ? 16 : 32; length > 0; --length) {
        secret += alphabet[random.bounded(32)];
    }
    QString text =
        QStringLiteral("otpauth://totp/Example%20%1:user%2@example.com?secret=%3&issuer=Example%20%1")
            .arg(random.bounded(100))
            .arg(random.bounded(10000))
            .arg(secret);
    if (random.bounded(2) == 0) {
        text += QStringLiteral("&algorithm=SHA1&digits=6&period=30");
    }
    return text;
}

QImage screen(quint32 seed, bool dark) {
    QRandomGenerator random(seed ^ 0x0C0FFEE0U);
    QImage image(3840, 2160, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient wallpaper(0, 0, 3840, 2160);
    wallpaper.setColorAt(0, dark ? QColor(20, 30, 50) : QColor(120, 160, 210));
    wallpaper.setColorAt(1, dark ? QColor(50, 20, 40) : QColor(220, 190, 150));
    painter.fillRect(image.rect(), wallpaper);
    for (int window = 0; window < 5; ++window) {
        const QRect frame(random.bounded(2600), random.bounded(1300), 900 + random.bounded(1000),
                          500 + random.bounded(700));
        painter.fillRect(frame, dark ? QColor(32, 34, 38) : QColor(250, 250, 250));
        painter.fillRect(QRect(frame.topLeft(), QSize(frame.width(), 60)),
                         dark ? QColor(50, 54, 60) : QColor(225, 228, 232));
        painter.setPen(dark ? QColor(215, 218, 222) : QColor(30, 32, 36));
        QFont font = painter.font();
        font.setPixelSize(18 + random.bounded(16));
        painter.setFont(font);
        for (int y = frame.top() + 100; y < frame.bottom(); y += font.pixelSize() * 3 / 2) {
            QString line;
            while (line.size() < 110) {
                line += QString::number(random.generate(), 36) + QLatin1Char(' ');
            }
            painter.drawText(
                QRect(frame.left() + 30, y - font.pixelSize(), frame.width() - 60, font.pixelSize() * 2),
                line);
        }
        for (int icon = 0; icon < 12; ++icon) {
            painter.fillRect(frame.left() + 20 + icon * 60, frame.top() + 12, 36, 36,
                             QColor::fromHsv(random.bounded(360), 150, dark ? 120 : 200));
            painter.drawRect(frame.left() + 26 + icon * 60, frame.top() + 18, 24, 24);
        }
    }
    return image;
}

Picture make(Kind kind, quint32 seed) {
    QRandomGenerator random(seed * 977 + static_cast<quint32>(kind));
    const QString said = text(seed);
    switch (kind) {
    case Kind::Rotated:
        return {rotated(said, random), {said}};
    case Kind::Blurred:
        return {blurred(said, random), {said}};
    case Kind::Perspective:
        return {perspective(said, random), {said}};
    case Kind::LightOnDark:
        return {lightOnDark(said, random), {said}};
    case Kind::UnevenLight:
        return {unevenLight(said, random), {said}};
    case Kind::Noise:
        return {noise(said, random), {said}};
    case Kind::LowContrast:
        return {lowContrast(said, random), {said}};
    case Kind::Compressed:
        return {compressed(said, random), {said}};
    case Kind::Scaled:
        return {scaled(said, random), {said}};
    case Kind::Covered:
        return {covered(said, random), {said}};
    case Kind::NoMargin:
        return {noMargin(said, random), {said}};
    case Kind::Photograph:
        return {photograph(said, random), {said}};
    case Kind::SmallInScreen:
        return smallInScreen(seed, random);
    case Kind::Several:
        return several(seed, random);
    }
    Q_UNREACHABLE();
}

} // namespace pictures
