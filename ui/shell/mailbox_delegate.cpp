#include "ui/shell/mailbox_delegate.h"

#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"
#include "ui/shell/mailbox_model.h"

#include <QPainter>

namespace ui::shell {

QSize MailboxDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const int words = QFontMetrics(look::font(look::TextStyle::Body)).height() +
                      QFontMetrics(look::font(look::TextStyle::Help)).height();
    return {option.rect.width(), words + 2 * look::space::s};
}

void MailboxDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const look::Palette& colors = look::colors(option.palette);
    painter->save();
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, colors.select);
        painter->fillRect(QRect(option.rect.x(), option.rect.y(), 3, option.rect.height()), colors.accent);
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(option.rect, colors.alt);
    }
    painter->fillRect(QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1), colors.line);
    const QRect inside =
        option.rect.adjusted(look::space::l, look::space::s, -look::space::m, -look::space::s);
    const auto line = [&](look::TextStyle style, const QColor& ink, int role, Qt::Alignment where) {
        const QFont font = look::font(style);
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(
            inside, int(where | Qt::AlignLeft),
            QFontMetrics(font).elidedText(index.data(role).toString(), Qt::ElideRight, inside.width()));
    };
    line(look::TextStyle::Body, colors.text, MailboxModel::SubjectRole, Qt::AlignTop);
    line(look::TextStyle::Help, colors.second, MailboxModel::DetailRole, Qt::AlignBottom);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(colors.accent, look::width::focusRing));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

} // namespace ui::shell
