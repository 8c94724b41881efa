#include "ui/authenticator/authenticator_delegate.h"

#include "ui/authenticator/authenticator_model.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui::authenticator {

namespace {

constexpr int ringSide = 20;
constexpr int ringWidth = 3;
constexpr int soon = 5; // seconds: too late to begin typing

QString shownCode(const QModelIndex& index) {
    const QString code = index.data(AuthenticatorModel::CodeRole).toString();
    return code.isEmpty() ? u"••• •••"_s : code;
}

void paintName(QPainter* painter, const QRect& inside, const QModelIndex& index,
               const look::Palette& colors) {
    QFont nameFont = look::font(look::TextStyle::Body);
    nameFont.setWeight(QFont::DemiBold);
    const QFont labelFont = look::font(look::TextStyle::Help);
    const QFontMetrics name(nameFont);
    const QFontMetrics label(labelFont);
    const QString second = index.data(AuthenticatorModel::LabelRole).toString();
    const int height = name.height() + (second.isEmpty() ? 0 : label.height());
    QRect line(inside.x(), inside.center().y() - height / 2 + 1, inside.width(), name.height());
    painter->setFont(nameFont);
    painter->setPen(colors.text);
    painter->drawText(
        line, Qt::AlignLeft | Qt::AlignVCenter,
        name.elidedText(index.data(AuthenticatorModel::IssuerRole).toString(), Qt::ElideRight, line.width()));
    line.translate(0, name.height());
    line.setHeight(label.height());
    painter->setFont(labelFont);
    painter->setPen(colors.second);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      label.elidedText(second, Qt::ElideMiddle, line.width()));
}

void paintLeft(QPainter* painter, const QRect& inside, const QModelIndex& index,
               const look::Palette& colors) {
    if (index.data(AuthenticatorModel::CodeRole).toString().isEmpty()) {
        return;
    }
    const int seconds = index.data(AuthenticatorModel::SecondsRole).toInt();
    const double fraction = index.data(AuthenticatorModel::FractionRole).toDouble();
    const QColor ink = seconds <= soon ? colors.warn.ink : colors.accent;
    const double inset = ringWidth / 2.0;
    const QRectF ring = QRectF(inside.x(), inside.center().y() - ringSide / 2 + 1, ringSide, ringSide)
                            .adjusted(inset, inset, -inset, -inset);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(colors.line, ringWidth));
    painter->drawEllipse(ring);
    painter->setPen(QPen(ink, ringWidth, Qt::SolidLine, Qt::FlatCap));
    constexpr int degree = 16; // QPainter counts in sixteenths
    painter->drawArc(ring, 90 * degree, int(360 * degree * fraction));
    painter->setFont(look::font(look::TextStyle::Body));
    painter->setPen(seconds <= soon ? colors.warn.ink : colors.second);
    //: %1 is a number of seconds
    painter->drawText(inside.adjusted(ringSide + look::space::s, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                      AuthenticatorDelegate::tr("%1 s").arg(seconds));
}

} // namespace

int AuthenticatorDelegate::rowHeight() {
    const int words = QFontMetrics(look::font(look::TextStyle::Body)).height() +
                      QFontMetrics(look::font(look::TextStyle::Help)).height();
    return std::max(look::height::cardRow, words + 2 * look::space::s);
}

int AuthenticatorDelegate::codeWidth() {
    return QFontMetrics(look::font(look::TextStyle::Code)).horizontalAdvance(u"1234 5678"_s) +
           look::space::xl;
}

int AuthenticatorDelegate::leftWidth() {
    const int words = QFontMetrics(look::font(look::TextStyle::Body)).horizontalAdvance(tr("%1 s").arg(888));
    return words + ringSide + look::space::xl;
}

QSize AuthenticatorDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {QStyledItemDelegate::sizeHint(option, index).width(), rowHeight()};
}

void AuthenticatorDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const {
    QStyleOptionViewItem panel = option;
    initStyleOption(&panel, index);
    if (index.column() == AuthenticatorModel::Account) {
        return QStyledItemDelegate::paint(painter, option, index);
    }
    panel.text.clear();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &panel, painter, panel.widget);
    const look::Palette& colors = look::colors(option.palette);
    const QRect inside = option.rect.adjusted(look::space::s, 0, -look::space::s, 0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    switch (index.column()) {
    case AuthenticatorModel::Name:
        paintName(painter, inside, index, colors);
        break;
    case AuthenticatorModel::Code:
        painter->setFont(look::font(look::TextStyle::Code));
        painter->setPen(index.data(AuthenticatorModel::CodeRole).toString().isEmpty() ? colors.second
                                                                                      : colors.text);
        painter->drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, shownCode(index));
        break;
    case AuthenticatorModel::Left:
        paintLeft(painter, inside, index, colors);
        break;
    default:
        break;
    }
    painter->restore();
}

} // namespace ui::authenticator
