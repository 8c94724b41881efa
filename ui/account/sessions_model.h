#pragma once

#include "api/identity.h"

#include <QAbstractTableModel>

namespace ui::account {

// Where the account is signed in, a row a session.
class SessionsModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { Device, Address, LastUsed, Created, Action, columns };
    enum Role {
        SortRole = Qt::UserRole,
        IdRole,
        CurrentRole, // bool: the session of this program
        DeviceRole,  // the device's name, without "this device"
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setSessions(const QList<api::SessionSummary>& sessions);
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

  private:
    QString text(const api::SessionSummary& session, int column) const;
    static QVariant sortKey(const api::SessionSummary& session, int column);

    QList<api::SessionSummary> m_sessions;
};

} // namespace ui::account
