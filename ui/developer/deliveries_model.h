#pragma once

#include "api/developer.h"

#include <QAbstractTableModel>

namespace ui::developer {

// What was sent to the callback URL, the latest first, a page at a time: the view asks for more by
// fetchMore(), whoever owns the model answers moreWanted() with append().
class DeliveriesModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { When, Event, State, Status, Duration, columns };
    enum Role {
        SortRole = Qt::UserRole,
        IdRole,
        StateRole, // api::CallbackDeliveryState as a number
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setDeliveries(const QList<api::CallbackDelivery>& deliveries, bool more);
    void append(const QList<api::CallbackDelivery>& deliveries, bool more);
    // Those that are here take their new state; the others are new, and come first.
    void update(const QList<api::CallbackDelivery>& latest);
    void retranslate();

    const QList<api::CallbackDelivery>& deliveries() const { return m_deliveries; }
    int rowOf(const QString& id) const; // -1: not here
    int lastQueued() const;             // its row; -1: none is on its way

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

  Q_SIGNALS:
    void moreWanted();

  private:
    static QString text(const api::CallbackDelivery& delivery, int column);
    static QVariant sortKey(const api::CallbackDelivery& delivery, int column);
    static QVariant exported(const api::CallbackDelivery& delivery, int column);

    QList<api::CallbackDelivery> m_deliveries;
    bool m_more = false;
};

} // namespace ui::developer
