#include "ui/account/sessions_model.h"

#include "ui/widgets/moments.h"
#include "ui/widgets/table_text.h"

namespace ui::account {

void SessionsModel::setSessions(const QList<api::SessionSummary>& sessions) {
    beginResetModel();
    m_sessions = sessions;
    endResetModel();
}

void SessionsModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (!m_sessions.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    }
}

int SessionsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_sessions.size());
}

int SessionsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QVariant SessionsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const api::SessionSummary& session = m_sessions.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(session, index.column());
    case widgets::exportRole:
        if (index.column() == LastUsed || index.column() == Created) {
            return core::toRfc3339(index.column() == LastUsed ? session.lastUsedAt : session.createdAt);
        }
        return {};
    case Qt::ToolTipRole:
        if (index.column() == LastUsed || index.column() == Created) {
            return widgets::dateTimeText(
                widgets::toLocal(index.column() == LastUsed ? session.lastUsedAt : session.createdAt));
        }
        return {};
    case SortRole:
        return sortKey(session, index.column());
    case IdRole:
        return session.id;
    case CurrentRole:
        return session.current;
    case DeviceRole:
        return session.device;
    default:
        return {};
    }
}

QString SessionsModel::text(const api::SessionSummary& session, int column) const {
    switch (column) {
    case Device:
        //: %1: the name of a device
        return session.current ? tr("This device: %1").arg(session.device) : session.device;
    case Address:
        return session.address;
    case LastUsed:
        return widgets::agoText(widgets::toLocal(session.lastUsedAt));
    case Created:
        return widgets::shortDateText(widgets::toLocal(session.createdAt));
    default:
        return {};
    }
}

QVariant SessionsModel::sortKey(const api::SessionSummary& session, int column) {
    switch (column) {
    case Address:
        return session.address;
    case LastUsed:
        return session.lastUsedAt.milliseconds;
    case Created:
        return session.createdAt.milliseconds;
    default:
        return session.device;
    }
}

QVariant SessionsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Device:
        return tr("Device");
    case Address:
        return tr("Network address");
    case LastUsed:
        return tr("Last used");
    case Created:
        return tr("Signed in");
    default:
        return {};
    }
}

} // namespace ui::account
