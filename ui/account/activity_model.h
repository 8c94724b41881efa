#pragma once

#include "api/activity.h"

#include <QAbstractTableModel>

namespace ui::account {

// What happened to the account, the newest first, a page at a time: the view asks for more by fetchMore(),
// whoever owns the model answers moreWanted() with append().
class ActivityModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { When, What, Device, Address, columns };
    enum Role {
        SortRole = Qt::UserRole,
        IdRole,
        KindRole,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setEvents(const QList<api::ActivityEvent>& events, bool more);
    void append(const QList<api::ActivityEvent>& events, bool more);
    void retranslate();
    const QList<api::ActivityEvent>& events() const { return m_events; }
    int rowOf(const QString& id) const; // -1: it is not here

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

  Q_SIGNALS:
    void moreWanted();

  private:
    static QVariant icon(const api::ActivityEvent& event);
    static QString text(const api::ActivityEvent& event, int column);

    QList<api::ActivityEvent> m_events;
    bool m_more = false;
};

} // namespace ui::account
