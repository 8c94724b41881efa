#include "ui/look/controls.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"

#include <QApplication>

namespace look::paint {

namespace {

QColor mixed(const QColor& a, const QColor& b, double shareOfB) {
    return QColor::fromRgbF(float(a.redF() + (b.redF() - a.redF()) * shareOfB),
                            float(a.greenF() + (b.greenF() - a.greenF()) * shareOfB),
                            float(a.blueF() + (b.blueF() - a.blueF()) * shareOfB));
}

bool canBeUsed(const QStyleOption& option, const QWidget* widget) {
    return (option.state & QStyle::State_Enabled) && !isUnavailable(widget);
}

double hoverShare(const QStyleOption& option) {
    if (option.state & (QStyle::State_Sunken | QStyle::State_On)) {
        return 0.12;
    }
    return option.state & QStyle::State_MouseOver ? 0.06 : 0;
}

} // namespace

void box(QPainter* painter, const QRectF& rect, double radius, const QColor& fill, const QColor& outline,
         double width) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(outline.isValid() ? QPen(outline, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double inset = outline.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

void focusRing(QPainter* painter, const QRect& rect, const QColor& color, double radius) {
    box(painter, rect, radius, {}, color, width::focusRing);
}

void chevron(QPainter* painter, const QRect& rect, Qt::ArrowType direction, const QColor& color) {
    const double side = std::min({8, rect.width(), rect.height()});
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(QRectF(rect).center());
    const double angle = direction == Qt::UpArrow      ? 180
                         : direction == Qt::LeftArrow  ? 90
                         : direction == Qt::RightArrow ? -90
                                                       : 0;
    painter->rotate(angle);
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF{{-side / 2, -side / 4}, {0, side / 4}, {side / 2, -side / 4}});
    painter->restore();
}

QColor buttonInk(const QStyleOption& option, const QWidget* widget) {
    const Palette& palette = colors(option.palette);
    if (!canBeUsed(option, widget)) {
        return palette.second;
    }
    switch (kindOf(widget)) {
    case Kind::Primary:
    case Kind::DestructiveFilled:
        return palette.onAccent;
    case Kind::Destructive:
        return palette.error.ink;
    case Kind::Link:
        return palette.accent;
    case Kind::Plain:
    case Kind::Quiet:
        break;
    }
    return palette.text;
}

void buttonPanel(const QStyleOption& option, QPainter* painter, const QWidget* widget) {
    const Palette& palette = colors(option.palette);
    const Kind kind = kindOf(widget);
    const double share = canBeUsed(option, widget) ? hoverShare(option) : 0;
    const bool frameless = kind == Kind::Link || kind == Kind::Quiet;
    QColor fill;
    QColor outline;
    if (frameless) {
        if (share > 0) {
            fill = palette.text;
            fill.setAlphaF(float(share));
        }
    } else if (!canBeUsed(option, widget)) {
        fill = palette.alt;
        outline = palette.line;
    } else if (kind == Kind::Primary) {
        fill = mixed(palette.accent, palette.text, share * 2);
    } else if (kind == Kind::DestructiveFilled) {
        fill = mixed(palette.error.ink, palette.text, share * 2);
    } else if (kind == Kind::Destructive) {
        fill = mixed(palette.card, palette.error.ink, share);
        outline = palette.error.ink;
    } else {
        fill = mixed(palette.card, palette.text, share);
        outline = palette.edge;
    }
    box(painter, option.rect, radius::control, fill, outline);
    if (option.state & QStyle::State_HasFocus) {
        const bool filled = kind == Kind::Primary || kind == Kind::DestructiveFilled;
        if (filled && canBeUsed(option, widget)) {
            // On a filled button a ring of its own colour would not show: one of its words' colour, further
            // in.
            focusRing(painter, option.rect.adjusted(2, 2, -2, -2), palette.onAccent, radius::control - 2);
        } else {
            focusRing(painter, option.rect, palette.accent, radius::control);
        }
    }
}

void buttonLabel(const QStyleOptionButton& option, QPainter* painter, const QWidget* widget) {
    const QColor ink = buttonInk(option, widget);
    const bool menu = option.features & QStyleOptionButton::HasMenu;
    const int menuWidth = menu ? 16 : 0;
    const QFontMetrics metrics = painter->fontMetrics();
    const QString words = option.text;
    const int wordsWidth = words.isEmpty() ? 0 : metrics.size(Qt::TextShowMnemonic, words).width();
    const int icon = option.icon.isNull() ? 0 : option.iconSize.width();
    const int gap = icon > 0 && !words.isEmpty() ? space::s : 0;
    const int content = icon + gap + wordsWidth + menuWidth;
    QRect rect = option.rect;
    const bool leftAligned = kindOf(widget) == Kind::Link;
    int x = leftAligned ? rect.x() + space::xs : rect.x() + std::max(space::xs, (rect.width() - content) / 2);
    if (icon > 0) {
        // A filled or tinted button tints its icon with its words' colour.
        const double ratio = painter->device()->devicePixelRatio();
        QPixmap picture = option.icon.pixmap(option.iconSize, ratio);
        QPainter tint(&picture);
        tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
        tint.fillRect(picture.rect(), ink);
        tint.end();
        const QRect place =
            QStyle::visualRect(option.direction, rect,
                               QRect(x, rect.center().y() - icon / 2 + 1, icon, option.iconSize.height()));
        painter->drawPixmap(place, picture);
        x += icon + gap;
    }
    painter->save();
    painter->setPen(ink);
    const QRect place = QStyle::visualRect(
        option.direction, rect,
        QRect(x, rect.y(), std::min(wordsWidth, rect.right() - x - menuWidth + 1), rect.height()));
    painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic | Qt::TextDontClip,
                      words);
    painter->restore();
    if (menu) {
        const QRect arrow(x + wordsWidth + space::xs, rect.y(), 12, rect.height());
        chevron(painter, QStyle::visualRect(option.direction, rect, arrow), Qt::DownArrow, ink);
    }
}

void toolButtonPanel(const QStyleOption& option, QPainter* painter, const QWidget* widget) {
    const Palette& palette = colors(option.palette);
    const bool framed =
        widget != nullptr && widget->property("lookKind").isValid() && kindOf(widget) == Kind::Plain;
    if (framed) {
        buttonPanel(option, painter, widget);
        return;
    }
    const double share = canBeUsed(option, widget) ? hoverShare(option) : 0;
    if (share > 0) {
        QColor fill = palette.text;
        fill.setAlphaF(float(share));
        box(painter, option.rect, radius::control, fill, {});
    }
}

} // namespace look::paint
