#include "ui/developer/deliveries_model.h"

#include "ui/developer/delivery_text.h"
#include "ui/look/icons.h"
#include "ui/widgets/moments.h"
#include "ui/widgets/table_text.h"

#include <QLocale>

#include <algorithm>

namespace ui::developer {

void DeliveriesModel::setDeliveries(const QList<api::CallbackDelivery>& deliveries, bool more) {
    beginResetModel();
    m_deliveries = deliveries;
    m_more = more;
    endResetModel();
}

// What came in between has moved the pages: a delivery that is here already is not taken twice.
void DeliveriesModel::append(const QList<api::CallbackDelivery>& deliveries, bool more) {
    m_more = more;
    QList<api::CallbackDelivery> others;
    for (const api::CallbackDelivery& delivery : deliveries) {
        if (rowOf(delivery.id) < 0) {
            others.append(delivery);
        }
    }
    if (others.isEmpty()) {
        return;
    }
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(others.size()) - 1);
    m_deliveries.append(others);
    endInsertRows();
}

void DeliveriesModel::update(const QList<api::CallbackDelivery>& latest) {
    QList<api::CallbackDelivery> fresh;
    for (const api::CallbackDelivery& delivery : latest) {
        const int row = rowOf(delivery.id);
        if (row < 0) {
            fresh.append(delivery);
        } else if (core::json::toJson(m_deliveries.at(row)) != core::json::toJson(delivery)) {
            m_deliveries[row] = delivery;
            Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
        }
    }
    if (!fresh.isEmpty()) {
        beginInsertRows({}, 0, static_cast<int>(fresh.size()) - 1);
        m_deliveries = fresh + m_deliveries;
        endInsertRows();
    }
}

void DeliveriesModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (!m_deliveries.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    }
}

int DeliveriesModel::rowOf(const QString& id) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (m_deliveries.at(row).id == id) {
            return row;
        }
    }
    return -1;
}

int DeliveriesModel::lastQueued() const {
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (m_deliveries.at(row).state == api::CallbackDeliveryState::Queued) {
            return row;
        }
    }
    return -1;
}

int DeliveriesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_deliveries.size());
}

int DeliveriesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QVariant DeliveriesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const api::CallbackDelivery& delivery = m_deliveries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(delivery, index.column());
    case Qt::DecorationRole:
        return index.column() == State ? QVariant(look::icon(widgets::toneIcon(stateTone(delivery)),
                                                             widgets::toneRole(stateTone(delivery))))
                                       : QVariant();
    case Qt::ToolTipRole:
        return index.column() == When    ? widgets::agoText(widgets::toLocal(delivery.createdAt))
               : index.column() == State ? stateText(delivery)
                                         : text(delivery, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Status || index.column() == Duration
                   ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant();
    case widgets::exportRole:
        return exported(delivery, index.column());
    case SortRole:
        return sortKey(delivery, index.column());
    case IdRole:
        return delivery.id;
    case StateRole:
        return int(delivery.state);
    default:
        return {};
    }
}

QString DeliveriesModel::text(const api::CallbackDelivery& delivery, int column) {
    const QString none = QStringLiteral("–");
    switch (column) {
    case When:
        return widgets::shortDateTimeText(widgets::toLocal(delivery.createdAt));
    case Event:
        return eventName(delivery.event);
    case State:
        return shortStateText(delivery);
    case Status:
        return delivery.status ? QString::number(*delivery.status) : none;
    case Duration:
        //: %1: a number of milliseconds
        return delivery.durationMs ? tr("%1 ms").arg(QLocale().toString(*delivery.durationMs)) : none;
    default:
        return {};
    }
}

QVariant DeliveriesModel::sortKey(const api::CallbackDelivery& delivery, int column) {
    switch (column) {
    case When:
        return delivery.createdAt.milliseconds;
    case Status:
        return delivery.status.value_or(0);
    case Duration:
        return delivery.durationMs.value_or(0);
    default:
        return text(delivery, column);
    }
}

QVariant DeliveriesModel::exported(const api::CallbackDelivery& delivery, int column) {
    switch (column) {
    case When:
        return core::toRfc3339(delivery.createdAt);
    case State:
        return stateName(delivery.state);
    case Status:
        return delivery.status ? QString::number(*delivery.status) : QString();
    case Duration:
        return delivery.durationMs ? QString::number(*delivery.durationMs) : QString();
    default:
        return {};
    }
}

QVariant DeliveriesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    const bool number = section == Status || section == Duration;
    if (role == Qt::TextAlignmentRole && number) {
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case When:
        return tr("When");
    case Event:
        return tr("Event");
    case State:
        return tr("State");
    case Status:
        return tr("Status");
    case Duration:
        return tr("Duration");
    default:
        return {};
    }
}

bool DeliveriesModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_more;
}

void DeliveriesModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent)) {
        Q_EMIT moreWanted();
    }
}

} // namespace ui::developer
