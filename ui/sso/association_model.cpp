#include "ui/sso/association_model.h"

#include <QSet>

#include <algorithm>

namespace ui::sso {

AssociationModel::AssociationModel(const QList<api::Organization>& organizations, QObject* parent)
    : QAbstractListModel(parent) {
    for (const api::Organization& organization : organizations) {
        if (organization.owned) {
            m_rows.append({organization.id, organization.name, organization.memberCount});
        }
    }
}

void AssociationModel::setLinked(const QList<api::SsoOrganization>& linked) {
    beginResetModel();
    QSet<QString> known;
    for (const Row& row : m_rows) {
        known.insert(row.id);
    }
    QSet<QString> ids;
    for (const api::SsoOrganization& organization : linked) {
        ids.insert(organization.id);
        if (!known.contains(organization.id)) { // created elsewhere a moment ago
            m_rows.append({organization.id, organization.name});
        }
    }
    for (Row& row : m_rows) {
        const bool changed = row.now != row.before;
        row.before = ids.contains(row.id);
        row.now = changed ? row.now : row.before;
    }
    std::stable_partition(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.before; });
    m_known = true;
    endResetModel();
}

QStringList AssociationModel::ticked() const {
    QStringList ids;
    for (const Row& row : m_rows) {
        if (row.now) {
            ids.append(row.id);
        }
    }
    return ids;
}

QList<AssociationModel::Row> AssociationModel::added() const {
    QList<Row> rows = m_rows;
    rows.removeIf([](const Row& row) { return row.before || !row.now; });
    return rows;
}

QList<AssociationModel::Row> AssociationModel::removed() const {
    QList<Row> rows = m_rows;
    rows.removeIf([](const Row& row) { return !row.before || row.now; });
    return rows;
}

void AssociationModel::retranslate() {
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

int AssociationModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant AssociationModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.name + QStringLiteral(" · ") +
               (row.members == 0 ? tr("no members") : tr("%n member(s)", nullptr, row.members));
    case Qt::CheckStateRole:
        return row.now ? Qt::Checked : Qt::Unchecked;
    case IdRole:
        return row.id;
    default:
        return {};
    }
}

bool AssociationModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!m_known || role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    m_rows[index.row()].now = value.value<Qt::CheckState>() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags AssociationModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags plain = QAbstractListModel::flags(index);
    return index.isValid() && m_known ? plain | Qt::ItemIsUserCheckable : plain;
}

} // namespace ui::sso
