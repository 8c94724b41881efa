#pragma once

#include "api/organizations.h"

#include <QAbstractTableModel>

namespace ui::organizations {

// Who belongs to an organization and who was invited to it, a row a person.
class MembersModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { Person, Email, State, Since, Action, columns };
    enum Role {
        SortRole = Qt::UserRole,
        IdRole,
        PendingRole, // bool
        EmailRole,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setMembers(const QList<api::Member>& members);
    const QList<api::Member>& members() const { return m_members; }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

  private:
    static QString text(const api::Member& member, int column);
    static QString toolTip(const api::Member& member, int column);

    QList<api::Member> m_members;
};

} // namespace ui::organizations
