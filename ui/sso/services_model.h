#pragma once

#include "api/sso_services.h"

#include <QAbstractTableModel>

namespace ui::sso {

// The SSO services of an account, a row each.
class ServicesModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { Name, Type, LoginLink, Organizations, Certificate, Actions, columns };
    enum Role {
        SortRole = Qt::UserRole,
        IdRole,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setServices(const QList<api::SsoService>& services);
    const QList<api::SsoService>& services() const { return m_services; }
    std::optional<api::SsoService> service(const QString& id) const;
    // In its place where it is here already, else last.
    void put(const api::SsoService& service);
    void drop(const QString& id);
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

  private:
    int rowOf(const QString& id) const;
    static QString toolTip(const api::SsoService& service, int column);

    QList<api::SsoService> m_services;
};

} // namespace ui::sso
