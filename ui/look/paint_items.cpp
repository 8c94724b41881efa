#include "ui/look/controls.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"

#include <QTableView>

namespace look::paint {

void menuItem(const QStyleOptionMenuItem& option, QPainter* painter) {
    const Palette& palette = colors(option.palette);
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        const int y = option.rect.center().y();
        painter->fillRect(QRect(option.rect.x() + space::s, y, option.rect.width() - 2 * space::s, 1),
                          palette.line);
        return;
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    if ((option.state & QStyle::State_Selected) && enabled) {
        box(painter, option.rect.adjusted(space::xs, 1, -space::xs, -1), radius::pill, palette.select, {});
    }
    const QColor ink = enabled ? palette.text : palette.disabled();
    const QRect content = option.rect.adjusted(space::m, 0, -space::m, 0);
    const auto place = [&](const QRect& rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const int column = iconSize::button + space::s; // for a tick or an icon
    const QRect mark(content.x(), content.center().y() - iconSize::button / 2 + 1, iconSize::button,
                     iconSize::button);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (option.checked) {
            painter->drawPixmap(place(mark),
                                iconPixmap(QStringLiteral("check-lg"), palette.accent, iconSize::button,
                                           painter->device()->devicePixelRatio()));
        }
    } else if (!option.icon.isNull()) {
        option.icon.paint(painter, place(mark), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    painter->save();
    painter->setPen(ink);
    painter->setFont(option.font);
    const QStringList parts = option.text.split(QLatin1Char('\t'));
    const QRect words = content.adjusted(column, 0, 0, 0);
    painter->drawText(place(words),
                      Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic | Qt::TextSingleLine,
                      parts.first());
    if (parts.size() > 1) {
        painter->setPen(enabled ? palette.second : palette.disabled());
        painter->drawText(place(words), Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, parts.at(1));
    }
    painter->restore();
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect arrow(content.right() - 12, content.y(), 12, content.height());
        chevron(painter, place(arrow), option.direction == Qt::LeftToRight ? Qt::RightArrow : Qt::LeftArrow,
                palette.second);
    }
}

void itemPanel(const QStyleOptionViewItem& option, QPainter* painter, const QWidget* widget) {
    const Palette& palette = colors(option.palette);
    if (option.backgroundBrush.style() != Qt::NoBrush) {
        painter->fillRect(option.rect, option.backgroundBrush);
    }
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, palette.select);
    } else if ((option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled)) {
        painter->fillRect(option.rect, palette.alt);
    }
    if (qobject_cast<const QTableView*>(widget) != nullptr) {
        painter->fillRect(QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1), palette.line);
    }
}

void headerSection(const QStyleOption& option, QPainter* painter) {
    const Palette& palette = colors(option.palette);
    painter->fillRect(option.rect, palette.alt);
    painter->fillRect(QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1), palette.line);
}

} // namespace look::paint
