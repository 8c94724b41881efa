#include "ui/account/activity_model.h"

#include "ui/account/activity_text.h"
#include "ui/look/icons.h"
#include "ui/widgets/moments.h"
#include "ui/widgets/table_text.h"

#include <algorithm>

namespace ui::account {

void ActivityModel::setEvents(const QList<api::ActivityEvent>& events, bool more) {
    beginResetModel();
    m_events = events;
    m_more = more;
    endResetModel();
}

void ActivityModel::append(const QList<api::ActivityEvent>& events, bool more) {
    m_more = more;
    if (events.isEmpty()) {
        return;
    }
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(events.size()) - 1);
    m_events.append(events);
    endInsertRows();
}

void ActivityModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (!m_events.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    }
}

int ActivityModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

int ActivityModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QVariant ActivityModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const api::ActivityEvent& event = m_events.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(event, index.column());
    case Qt::DecorationRole:
        return index.column() == What ? icon(event) : QVariant();
    case widgets::exportRole:
        return index.column() == When ? QVariant(core::toRfc3339(event.at)) : QVariant();
    case Qt::ToolTipRole:
        return index.column() == When ? widgets::agoText(widgets::toLocal(event.at))
                                      : text(event, index.column());
    case SortRole:
        return index.column() == When ? QVariant(event.at.milliseconds)
                                      : QVariant(text(event, index.column()));
    case IdRole:
        return event.id;
    case KindRole:
        return event.kind;
    default:
        return {};
    }
}

QVariant ActivityModel::icon(const api::ActivityEvent& event) {
    const auto group = activityGroupOf(event.kind);
    return group ? QVariant(look::icon(activityGroupIcon(*group), look::Role::Second)) : QVariant();
}

int ActivityModel::rowOf(const QString& id) const {
    const auto found = std::find_if(m_events.cbegin(), m_events.cend(),
                                    [&id](const api::ActivityEvent& event) { return event.id == id; });
    return found == m_events.cend() ? -1 : static_cast<int>(found - m_events.cbegin());
}

QString ActivityModel::text(const api::ActivityEvent& event, int column) {
    switch (column) {
    case When:
        return widgets::shortDateTimeText(widgets::toLocal(event.at));
    case What:
        return activityText(event);
    case Device:
        return event.session.value_or(QString());
    case Address:
        return event.address.value_or(QString());
    default:
        return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case When:
        return tr("When");
    case What:
        return tr("What happened");
    case Device:
        return tr("Device");
    case Address:
        return tr("Network address");
    default:
        return {};
    }
}

bool ActivityModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_more;
}

void ActivityModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent)) {
        Q_EMIT moreWanted();
    }
}

} // namespace ui::account
