#pragma once

#include "api/amazon.h"

#include <QAbstractTableModel>

namespace ui::amazon {

// Orders for a file: everything that is known of them, a value a column. Numbers are plain, times ISO 8601
// (UTC), and what only looks like a number (an AWS account) is grouped, so that no spreadsheet takes it for
// one.
class OrderSheet : public QAbstractTableModel {
    Q_OBJECT
  public:
    explicit OrderSheet(QList<api::AmazonOrder> orders, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

  private:
    enum Column {
        Order,
        Product,
        ProductCode,
        Plan,
        Trial,
        Status,
        Quantity,
        Amount,
        Currency,
        OrderedAt,
        StartsAt,
        EndsAt,
        Agreement,
        License,
        AwsAccount,
        columns
    };
    static QString text(const api::AmazonOrder& order, int column);

    QList<api::AmazonOrder> m_orders;
};

} // namespace ui::amazon
