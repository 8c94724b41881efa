#include "ui/look/controls.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"

namespace look::paint {

namespace {

void fieldBox(const QStyleOption& option, QPainter* painter, const QWidget* widget) {
    const Palette& palette = colors(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool readOnly = option.state & QStyle::State_ReadOnly;
    const QColor fill = enabled && !readOnly ? palette.card : palette.alt;
    const QColor outline = isInvalid(widget) ? palette.error.ink : enabled ? palette.edge : palette.line;
    box(painter, option.rect, radius::control, fill, outline);
    if (enabled && (option.state & QStyle::State_HasFocus)) {
        focusRing(painter, option.rect, isInvalid(widget) ? palette.error.ink : palette.accent,
                  radius::control);
    }
}

} // namespace

void field(const QStyleOption& option, QPainter* painter, const QWidget* widget) {
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(&option);
    if (frame != nullptr && frame->lineWidth == 0) {
        return; // inside a combo or spin box, which draws the frame
    }
    fieldBox(option, painter, widget);
}

void comboBox(const QStyleOptionComboBox& option, QPainter* painter, const QWidget* widget) {
    fieldBox(option, painter, widget);
    const Palette& palette = colors(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const QRect arrow(option.rect.right() - 24, option.rect.y(), 16, option.rect.height());
    chevron(painter, QStyle::visualRect(option.direction, option.rect, arrow), Qt::DownArrow,
            enabled ? palette.second : palette.disabled());
}

void comboBoxLabel(const QStyleOptionComboBox& option, QPainter* painter, const QRect& rect) {
    const Palette& palette = colors(option.palette);
    QRect words = rect;
    if (!option.currentIcon.isNull()) {
        const QRect place(rect.x(), rect.center().y() - option.iconSize.height() / 2 + 1,
                          option.iconSize.width(), option.iconSize.height());
        option.currentIcon.paint(painter, QStyle::visualRect(option.direction, rect, place));
        words.setLeft(words.left() + option.iconSize.width() + space::s);
    }
    if (option.editable) {
        return;
    }
    painter->save();
    painter->setPen(option.state & QStyle::State_Enabled ? palette.text : palette.disabled());
    painter->drawText(QStyle::visualRect(option.direction, rect, words), Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(option.currentText, Qt::ElideRight, words.width()));
    painter->restore();
}

void checkBox(const QStyleOption& option, QPainter* painter) {
    const Palette& palette = colors(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const bool partly = option.state & QStyle::State_NoChange;
    const QColor ground = enabled ? palette.accent : palette.edge;
    if (!on && !partly) {
        box(painter, option.rect, radius::pill, palette.card, enabled ? palette.edge : palette.line);
        return;
    }
    box(painter, option.rect, radius::pill, ground, {});
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(palette.onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QRectF r(option.rect);
    if (partly) {
        painter->drawLine(QPointF(r.left() + r.width() * 0.25, r.center().y()),
                          QPointF(r.right() - r.width() * 0.25, r.center().y()));
    } else {
        painter->drawPolyline(QPolygonF{{r.left() + r.width() * 0.24, r.top() + r.height() * 0.52},
                                        {r.left() + r.width() * 0.43, r.top() + r.height() * 0.70},
                                        {r.left() + r.width() * 0.77, r.top() + r.height() * 0.32}});
    }
    painter->restore();
}

void radioButton(const QStyleOption& option, QPainter* painter) {
    const Palette& palette = colors(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const QRectF r(option.rect);
    const QColor ring = on && enabled ? palette.accent : enabled ? palette.edge : palette.line;
    box(painter, r, r.width() / 2, palette.card, ring, on ? 2 : 1);
    if (on) {
        const double inset = r.width() * 0.28;
        box(painter, r.adjusted(inset, inset, -inset, -inset), r.width(), ring, {});
    }
}

} // namespace look::paint
