#include "ui/widgets/pill_painter.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QFontMetrics>
#include <QPainter>

namespace ui::widgets {

namespace {
constexpr int iconSide = 12;
constexpr int gap = 5;
} // namespace

QSize pillSize(const QString& text, const QFont& font) {
    const QFontMetrics metrics(font);
    return {2 * look::space::s + iconSide + gap + metrics.horizontalAdvance(text), metrics.height() + 6};
}

void paintPill(QPainter& painter, const QRect& rect, const PillContent& content, const QFont& font) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(content.tone.fill);
    painter.drawRoundedRect(rect, look::radius::pill, look::radius::pill);

    const bool leftToRight = painter.layoutDirection() != Qt::RightToLeft;
    const QRect inner = rect.adjusted(look::space::s, 0, -look::space::s, 0);
    QRect icon(0, 0, iconSide, iconSide);
    icon.moveCenter(inner.center());
    leftToRight ? icon.moveLeft(inner.left()) : icon.moveRight(inner.right());
    painter.drawPixmap(icon, look::iconPixmap(content.icon, content.tone.ink, iconSide,
                                              painter.device()->devicePixelRatioF()));

    const QRect words =
        leftToRight ? inner.adjusted(iconSide + gap, 0, 0, 0) : inner.adjusted(0, 0, -iconSide - gap, 0);
    painter.setFont(font);
    painter.setPen(content.tone.ink);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading, content.text);
}

} // namespace ui::widgets
