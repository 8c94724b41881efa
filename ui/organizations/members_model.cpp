#include "ui/organizations/members_model.h"

#include "ui/look/icons.h"
#include "ui/widgets/moments.h"
#include "ui/widgets/table_text.h"

namespace ui::organizations {

namespace {

bool isPending(const api::Member& member) {
    return member.state == api::MembershipState::Pending;
}

} // namespace

void MembersModel::setMembers(const QList<api::Member>& members) {
    beginResetModel();
    m_members = members;
    endResetModel();
}

void MembersModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (!m_members.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    }
}

int MembersModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_members.size());
}

int MembersModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QVariant MembersModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const api::Member& member = m_members.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(member, index.column());
    case Qt::DecorationRole:
        if (index.column() != State) {
            return {};
        }
        return isPending(member) ? look::icon(QStringLiteral("hourglass-split"), look::Role::Warn)
                                 : look::icon(QStringLiteral("check-lg"), look::Role::Good);
    case Qt::ToolTipRole:
        return toolTip(member, index.column());
    case widgets::exportRole:
        return index.column() == Since ? QVariant(core::toRfc3339(member.since)) : QVariant();
    case SortRole:
        return index.column() == Since ? QVariant(member.since.milliseconds)
                                       : QVariant(text(member, index.column()));
    case IdRole:
        return member.id;
    case PendingRole:
        return isPending(member);
    case EmailRole:
        return member.email;
    default:
        return {};
    }
}

QString MembersModel::text(const api::Member& member, int column) {
    switch (column) {
    case Person:
        return member.name.value_or(QString());
    case Email:
        return member.email;
    case State:
        return isPending(member) ? tr("Pending") : tr("Member");
    case Since:
        return widgets::shortDateText(widgets::toLocal(member.since));
    default:
        return {};
    }
}

QString MembersModel::toolTip(const api::Member& member, int column) {
    if (column == State && member.expiresAt) {
        return tr("Waits until %1.").arg(widgets::dateTimeText(widgets::toLocal(*member.expiresAt)));
    }
    return column == Since ? widgets::dateTimeText(widgets::toLocal(member.since)) : QString();
}

QVariant MembersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Person:
        return tr("Name");
    case Email:
        return tr("Email");
    case State:
        return tr("State");
    case Since:
        return tr("Since");
    default:
        return {};
    }
}

} // namespace ui::organizations
