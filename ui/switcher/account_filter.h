#pragma once

#include <QSortFilterProxyModel>

namespace ui::switcher {

// The accounts that what was typed finds: each word somewhere in an account, digits also as a part of a
// number however it is spaced. Keeps the order.
class AccountFilter : public QSortFilterProxyModel {
    Q_OBJECT
  public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setQuery(const QString& query);

  protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

  private:
    QStringList m_words;
    QString m_digits; // of a query that is a number, without the zero that a country code replaces
};

} // namespace ui::switcher
