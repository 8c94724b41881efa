#include "ui/widgets/qr_view.h"

#include "qr/draw.h"
#include "ui/look/metrics.h"

#include <QPainter>

namespace ui::widgets {

QrView::QrView(int side, QWidget* parent)
    : QWidget(parent) {
    setFixedSize(side, side);
}

void QrView::setText(const QString& text) {
    m_text = text;
    m_modulePixels = 0;
    update();
}

void QrView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(rect(), look::radius::pill, look::radius::pill);
    const double ratio = devicePixelRatioF();
    const int modules = qr::draw(m_text, 1).width();
    if (modules == 0) {
        return;
    }
    const int modulePixels = std::max(1, int(width() * ratio) / modules);
    if (modulePixels != m_modulePixels) {
        m_modulePixels = modulePixels;
        m_image = qr::draw(m_text, modulePixels);
    }
    // On whole pixels of the screen, wherever a fractional scale puts this view.
    const QTransform toDevice = painter.deviceTransform();
    const QPointF middle = toDevice.map(QRectF(rect()).center());
    const QPointF corner(std::round(middle.x() - m_image.width() / 2.0),
                         std::round(middle.y() - m_image.height() / 2.0));
    QImage image = m_image;
    image.setDevicePixelRatio(ratio);
    painter.drawImage(toDevice.inverted().map(corner), image);
}

} // namespace ui::widgets
