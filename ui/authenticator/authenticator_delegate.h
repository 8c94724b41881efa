#pragma once

#include <QStyledItemDelegate>

namespace ui::authenticator {

// An entry's row: issuer over account, the code in large figures, and what is left of it as a ring and as a
// number.
class AuthenticatorDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static int rowHeight();
    static int codeWidth(); // of the longest
    static int leftWidth();

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace ui::authenticator
