#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/palette.h"

#include <cmath>

namespace look::paint {

void tabShape(const QStyleOptionTab& option, QPainter* painter) {
    const Palette& palette = colors(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    if (selected || hovered) {
        const int thickness = selected ? 3 : 1;
        QRect underline(option.rect.x() + space::s, option.rect.bottom() - thickness + 1,
                        option.rect.width() - 2 * space::s, thickness);
        painter->fillRect(underline, selected ? palette.accent : palette.edge);
    }
    if (option.state & QStyle::State_HasFocus) {
        focusRing(painter, option.rect.adjusted(2, 3, -2, -5), palette.accent, radius::control);
    }
}

void tabLabel(const QStyleOptionTab& option, QPainter* painter) {
    const Palette& palette = colors(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool prominent = option.state & (QStyle::State_Selected | QStyle::State_MouseOver);
    painter->save();
    painter->setPen(!enabled ? palette.disabled() : prominent ? palette.text : palette.second);
    painter->drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
    painter->restore();
}

void scrollBar(const QStyleOptionSlider& option, QPainter* painter, const QRect& slider) {
    const Palette& palette = colors(option.palette);
    if (option.minimum == option.maximum) {
        return;
    }
    const bool active = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const QRectF handle = option.orientation == Qt::Vertical ? QRectF(slider).adjusted(2, 2, -2, -2)
                                                             : QRectF(slider).adjusted(2, 2, -2, -2);
    box(painter, handle, 4, active ? palette.second : palette.edge, {});
}

void progressGroove(const QStyleOption& option, QPainter* painter) {
    const Palette& palette = colors(option.palette);
    QRectF groove(option.rect);
    groove.setHeight(6);
    groove.moveCenter(QRectF(option.rect).center());
    box(painter, groove, 3, palette.line, {});
}

void progressContents(const QStyleOptionProgressBar& option, QPainter* painter) {
    const Palette& palette = colors(option.palette);
    QRectF bar(option.rect);
    bar.setHeight(6);
    bar.moveCenter(QRectF(option.rect).center());
    if (option.maximum > option.minimum) {
        const double share = double(option.progress - option.minimum) / (option.maximum - option.minimum);
        bar.setWidth(bar.width() * std::clamp(share, 0.0, 1.0));
    } else {
        // No end known: the middle third, still.
        bar.adjust(bar.width() / 3, 0, -bar.width() / 3, 0);
    }
    if (bar.width() > 0) {
        box(painter, QStyle::visualRect(option.direction, option.rect, bar.toRect()), 3, palette.accent, {});
    }
}

} // namespace look::paint
