#include "ui/switcher/account_delegate.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/switcher/account_list_model.h"
#include "ui/switcher/avatar.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui::switcher {

namespace {
constexpr int avatarSide = 36;
}

QSize AccountDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const int words = QFontMetrics(look::font(look::TextStyle::Body)).height() +
                      QFontMetrics(look::font(look::TextStyle::Help)).height();
    return {option.rect.width(), std::max(avatarSide, words) + 2 * look::space::s + look::space::xs};
}

void AccountDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const look::Palette& colors = look::colors(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    const QRect row = option.rect.adjusted(look::space::xs, 1, -look::space::xs, -1);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.state & QStyle::State_Selected ? colors.select : colors.alt);
        painter->drawRoundedRect(row, look::radius::control, look::radius::control);
    }
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Selected)) {
        painter->setPen(QPen(colors.accent, look::width::focusRing));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), look::radius::control,
                                 look::radius::control);
    }

    const QRect inside = row.adjusted(look::space::s, 0, -look::space::m, 0);
    const QRect avatar(inside.x(), inside.center().y() - avatarSide / 2 + 1, avatarSide, avatarSide);
    paintAvatar(*painter, avatar, index.data(AccountListModel::IdRole).toString(),
                index.data(AccountListModel::InitialsRole).toString());

    QFont nameFont = look::font(look::TextStyle::Body);
    nameFont.setWeight(QFont::DemiBold);
    const QFont detailFont = look::font(look::TextStyle::Help);
    const QFontMetrics name(nameFont);
    const QFontMetrics detail(detailFont);

    int right = inside.right();
    if (!index.data(AccountListModel::SignedInRole).toBool()) {
        const QString state = tr("Signed out");
        painter->setFont(detailFont);
        painter->setPen(colors.second);
        painter->drawText(inside, Qt::AlignVCenter | Qt::AlignRight, state);
        right -= detail.horizontalAdvance(state) + look::space::m;
    }
    const int left = avatar.right() + look::space::m;
    const int top = inside.center().y() - (name.height() + detail.height()) / 2 + 1;
    const bool bsp = index.data(AccountListModel::BspRole).toBool();
    const int badge = bsp ? look::iconSize::button + look::space::xs : 0;
    const QString words = name.elidedText(index.data(AccountListModel::NameRole).toString(), Qt::ElideRight,
                                          right - left - badge);
    painter->setFont(nameFont);
    painter->setPen(colors.text);
    painter->drawText(QRect(left, top, right - left, name.height()), Qt::AlignLeft | Qt::AlignVCenter, words);
    if (bsp) {
        painter->drawPixmap(left + name.horizontalAdvance(words) + look::space::xs,
                            top + (name.height() - look::iconSize::button) / 2,
                            look::iconPixmap(u"patch-check-fill"_s, colors.info.ink, look::iconSize::button,
                                             painter->device()->devicePixelRatio()));
    }
    painter->setFont(detailFont);
    painter->setPen(colors.second);
    painter->drawText(QRect(left, top + name.height(), right - left, detail.height()),
                      Qt::AlignLeft | Qt::AlignVCenter,
                      detail.elidedText(index.data(AccountListModel::DetailRole).toString(), Qt::ElideMiddle,
                                        right - left));
    painter->restore();
}

} // namespace ui::switcher
