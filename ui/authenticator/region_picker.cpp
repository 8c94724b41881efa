#include "ui/authenticator/region_picker.h"

#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScreen>

namespace ui::authenticator {

namespace {
constexpr int least = 16;      // a smaller rectangle is a slip of the hand
constexpr int keyStep = 20;    // of an arrow key
constexpr int firstSide = 240; // of the rectangle that the keys begin with
const QColor shade(0, 0, 0, 120);
} // namespace

RegionPicker::RegionPicker(const QImage& picture, QScreen* screen)
    : QWidget(nullptr, Qt::Window | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint)
    , m_picture(picture) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_QuitOnClose, false); // while it is there, it is the only window
    setCursor(Qt::CrossCursor);
    setWindowTitle(tr("Draw a rectangle around the QR code"));
    setAccessibleName(windowTitle());
    setGeometry(screen->geometry());
}

void RegionPicker::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.drawImage(rect(), m_picture);
    QRegion around(rect());
    painter.setClipRegion(around.subtracted(m_region));
    painter.fillRect(rect(), shade);
    painter.setClipping(false);
    if (!m_region.isEmpty()) {
        painter.setPen(QPen(look::colors(this).accent, look::width::focusRing));
        painter.drawRect(m_region);
        return;
    }
    const QString words = tr("Draw a rectangle around the QR code. Escape: cancel.");
    painter.setFont(look::font(look::TextStyle::Name));
    QRect sign = painter.fontMetrics().boundingRect(words);
    sign.adjust(-look::space::l, -look::space::m, look::space::l, look::space::m);
    sign.moveCenter({width() / 2, height() / 10});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look::colors(this).card);
    painter.drawRoundedRect(sign, look::radius::card, look::radius::card);
    painter.setPen(look::colors(this).text);
    painter.drawText(sign, Qt::AlignCenter, words);
}

void RegionPicker::mousePressEvent(QMouseEvent* event) {
    m_from = event->position().toPoint();
    m_region = {};
    update();
}

void RegionPicker::mouseMoveEvent(QMouseEvent* event) {
    m_region = QRect(m_from, event->position().toPoint()).normalized().intersected(rect());
    update();
}

void RegionPicker::mouseReleaseEvent(QMouseEvent*) {
    if (m_region.width() >= least && m_region.height() >= least) {
        take();
    } else {
        m_region = {};
        update();
    }
}

void RegionPicker::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Escape:
        close();
        Q_EMIT cancelled();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_region.isEmpty()) {
            take();
        }
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        moveByKey(event->key(), event->modifiers() & Qt::ShiftModifier);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void RegionPicker::moveByKey(int key, bool sizes) {
    if (m_region.isEmpty()) {
        m_region = QRect(0, 0, firstSide, firstSide);
        m_region.moveCenter(rect().center());
    } else {
        const int x = key == Qt::Key_Left ? -keyStep : key == Qt::Key_Right ? keyStep : 0;
        const int y = key == Qt::Key_Up ? -keyStep : key == Qt::Key_Down ? keyStep : 0;
        m_region = sizes ? m_region.adjusted(0, 0, x, y) : m_region.translated(x, y);
        m_region = m_region.intersected(rect());
    }
    update();
}

void RegionPicker::take() {
    const double scale = double(m_picture.width()) / width();
    const QRect pixels(QPointF(QPointF(m_region.topLeft()) * scale).toPoint(), m_region.size() * scale);
    close();
    Q_EMIT picked(m_picture.copy(pixels));
}

} // namespace ui::authenticator
