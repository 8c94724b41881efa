#pragma once

#include "api/amazon.h"

#include <QAbstractTableModel>
#include <QSet>

namespace ui::amazon {

// Orders, as many as are here: a view asks for more by fetchMore() and for another order by sort(), and
// whoever owns the model answers.
class OrdersModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { Order, Product, Plan, Status, Quantity, Amount, OrderedAt, EndsAt, Agreement, columns };
    enum Role { IdRole = Qt::UserRole, AgreementRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setOrders(const QList<api::AmazonOrder>& orders, bool more);
    // Those that are here already are not taken twice.
    void append(const QList<api::AmazonOrder>& orders, bool more);
    // The rows from first on as they are by now: orders is the page that begins there. What changed is
    // changed, what is new comes in, what has gone goes; rows behind the page stay. last: nothing is behind
    // it.
    void update(int first, const QList<api::AmazonOrder>& orders, bool last);
    void setMore(bool more);
    void retranslate();

    const QList<api::AmazonOrder>& orders() const { return m_orders; }
    int rowOf(const QString& id) const; // -1: not here

    // How ?sort= names a column and an order: "-ordered_at"; and back.
    static QString sortName(int column, Qt::SortOrder order);
    static std::pair<int, Qt::SortOrder> sortedBy(const QString& name);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    void sort(int column, Qt::SortOrder order) override;

  Q_SIGNALS:
    void moreWanted();
    void sortWanted(const QString& name);

  private:
    static QString text(const api::AmazonOrder& order, int column);
    static QVariant decoration(const api::AmazonOrder& order, int column);
    static QString toolTip(const api::AmazonOrder& order, int column);
    void dropGone(int first, const QList<api::AmazonOrder>& orders, bool last);
    bool put(int first, int row, const api::AmazonOrder& order);

    QList<api::AmazonOrder> m_orders;
    QSet<QString> m_ids;
    bool m_more = false;
};

} // namespace ui::amazon
