#pragma once

#include <QStyledItemDelegate>

namespace ui::switcher {

// A row of the switcher: avatar, name and badge, address and server, and whether it is signed out.
class AccountDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace ui::switcher
