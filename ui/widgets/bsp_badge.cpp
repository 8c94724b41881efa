#include "ui/widgets/bsp_badge.h"

#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/widgets/pill_painter.h"

#include <QEvent>
#include <QPainter>

namespace ui::widgets {

BspBadge::BspBadge(QWidget* parent)
    : QAbstractButton(parent) {
    look::setTextStyle(this, look::TextStyle::Pill);
    setText(QStringLiteral("BSP"));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    retranslate();
}

QSize BspBadge::sizeHint() const {
    const int ring = 2 * look::width::focusRing;
    return pillSize(text(), font()) + QSize(ring, ring);
}

void BspBadge::paintEvent(QPaintEvent*) {
    const look::Palette& colors = look::colors(this);
    const int ring = look::width::focusRing;
    QPainter painter(this);
    paintPill(painter, rect().adjusted(ring, ring, -ring, -ring),
              {text(), QStringLiteral("patch-check-fill"),
               underMouse() ? look::Tone{colors.info.ink, colors.select} : colors.info},
              font());
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.accent, ring));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), look::radius::control,
                                look::radius::control);
    }
}

void BspBadge::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QAbstractButton::changeEvent(event);
}

void BspBadge::retranslate() {
    setAccessibleName(tr("BSP: what is it?"));
    setToolTip(tr("Business Solution Provider: what is it?"));
}

} // namespace ui::widgets
