#pragma once

#include "api/organizations.h"
#include "api/sso_services.h"

#include <QAbstractListModel>

namespace ui::sso {

// The account's own organizations, a tick where the service is for them. Those that it is for come first.
class AssociationModel : public QAbstractListModel {
    Q_OBJECT
  public:
    enum Role { IdRole = Qt::UserRole + 1 };
    struct Row {
        QString id;
        QString name;
        int members = 0;
        bool before = false; // the service is for it
        bool now = false;    // ticked
    };

    AssociationModel(const QList<api::Organization>& organizations, QObject* parent = nullptr);

    // What the service holds. Told once more, what the person has changed meanwhile is kept upon it.
    void setLinked(const QList<api::SsoOrganization>& linked);
    bool isKnown() const { return m_known; }
    QStringList ticked() const;
    QList<Row> added() const;
    QList<Row> removed() const;
    bool isChanged() const { return !added().isEmpty() || !removed().isEmpty(); }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

  private:
    QList<Row> m_rows;
    bool m_known = false;
};

} // namespace ui::sso
