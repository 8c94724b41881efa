#include "ui/look/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace look {

namespace {

QPixmap drawn(const QString& name, const QColor& color, const QSize& pixels) {
    const QString key =
        u"icon %1 %2 %3x%4"_s.arg(name, color.name(QColor::HexArgb)).arg(pixels.width()).arg(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("no icon named %s", qUtf8Printable(name));
        return {};
    }
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(pixels)));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

// Renders when painted, in the colour that its role has by then.
class RoleIconEngine : public QIconEngine {
  public:
    RoleIconEngine(QString name, Role role)
        : m_name(std::move(name))
        , m_role(role) {}

    QIconEngine* clone() const override { return new RoleIconEngine(*this); }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        return drawn(m_name, color(mode), size);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override {
        return pixmap(size, mode, state);
    }
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const double ratio = painter->device()->devicePixelRatio();
        QPixmap picture = drawn(m_name, color(mode), rect.size() * ratio);
        picture.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect, picture);
    }

  private:
    QColor color(QIcon::Mode mode) const {
        const Palette& palette = colors(QGuiApplication::palette());
        return mode == QIcon::Disabled ? palette.disabled() : palette.color(m_role);
    }

    QString m_name;
    Role m_role;
};

} // namespace

QIcon icon(const QString& name, Role role) {
    return QIcon(new RoleIconEngine(name, role));
}

QPixmap iconPixmap(const QString& name, const QColor& color, int side, double devicePixelRatio) {
    QPixmap picture = drawn(name, color, QSize(side, side) * devicePixelRatio);
    picture.setDevicePixelRatio(devicePixelRatio);
    return picture;
}

} // namespace look
