#pragma once

#include <QStyledItemDelegate>

namespace ui::shell {

// A message in the mailbox's list: subject, and below it to whom and when.
class MailboxDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace ui::shell
