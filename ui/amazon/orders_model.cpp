#include "ui/amazon/orders_model.h"

#include "ui/amazon/order_text.h"
#include "ui/look/icons.h"
#include "ui/widgets/amazon_product.h"
#include "ui/widgets/moments.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::amazon {

namespace {

constexpr const char* sortNames[] = {"id",     "product",    "plan",    "status",      "quantity",
                                     "amount", "ordered_at", "ends_at", "agreement_id"};
static_assert(std::size(sortNames) == OrdersModel::columns);

bool isNumber(int column) {
    return column == OrdersModel::Quantity || column == OrdersModel::Amount;
}

QString dayText(core::Time at) {
    return widgets::shortDateText(widgets::toLocal(at));
}

bool isSame(const api::AmazonOrder& one, const api::AmazonOrder& other) {
    return core::json::toJson(one) == core::json::toJson(other);
}

} // namespace

// --- What is here ----------------------------------------------------------------------------------------

void OrdersModel::setOrders(const QList<api::AmazonOrder>& orders, bool more) {
    beginResetModel();
    m_orders = orders;
    m_ids.clear();
    for (const api::AmazonOrder& order : orders) {
        m_ids.insert(order.id);
    }
    m_more = more;
    endResetModel();
}

void OrdersModel::append(const QList<api::AmazonOrder>& orders, bool more) {
    m_more = more;
    QList<api::AmazonOrder> others;
    std::copy_if(orders.begin(), orders.end(), std::back_inserter(others),
                 [this](const api::AmazonOrder& order) { return !m_ids.contains(order.id); });
    if (others.isEmpty()) {
        return;
    }
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(others.size()) - 1);
    m_orders.append(others);
    for (const api::AmazonOrder& order : std::as_const(others)) {
        m_ids.insert(order.id);
    }
    endInsertRows();
}

void OrdersModel::update(int first, const QList<api::AmazonOrder>& orders, bool last) {
    dropGone(first, orders, last);
    int row = first;
    for (const api::AmazonOrder& order : orders) {
        row += put(first, row, order) ? 1 : 0;
    }
}

void OrdersModel::setMore(bool more) {
    m_more = more;
}

// Rows that the page would hold if they were still there: those before the last that it does hold.
void OrdersModel::dropGone(int first, const QList<api::AmazonOrder>& orders, bool last) {
    QSet<QString> here;
    for (const api::AmazonOrder& order : orders) {
        here.insert(order.id);
    }
    int end = rowCount();
    while (!last && end > first && !here.contains(m_orders.at(end - 1).id)) {
        --end;
    }
    for (int row = end - 1; row >= first; --row) {
        if (!here.contains(m_orders.at(row).id)) {
            beginRemoveRows({}, row, row);
            m_ids.remove(m_orders.takeAt(row).id);
            endRemoveRows();
        }
    }
}

// False where the order stands before the page: its own page puts it in its place.
bool OrdersModel::put(int first, int row, const api::AmazonOrder& order) {
    if (!m_ids.contains(order.id)) {
        beginInsertRows({}, row, row);
        m_orders.insert(row, order);
        m_ids.insert(order.id);
        endInsertRows();
        return true;
    }
    const bool inPlace = row < rowCount() && m_orders.at(row).id == order.id;
    const int before = inPlace ? row : rowOf(order.id);
    if (before < first) {
        return false;
    }
    if (before > row) {
        beginMoveRows({}, before, before, {}, row);
        m_orders.move(before, row);
        endMoveRows();
    }
    if (!isSame(m_orders.at(row), order)) {
        m_orders[row] = order;
        Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
    }
    return true;
}

void OrdersModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (!m_orders.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    }
}

int OrdersModel::rowOf(const QString& id) const {
    const auto found = std::find_if(m_orders.begin(), m_orders.end(),
                                    [&id](const api::AmazonOrder& order) { return order.id == id; });
    return found == m_orders.end() ? -1 : static_cast<int>(found - m_orders.begin());
}

int OrdersModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_orders.size());
}

int OrdersModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

bool OrdersModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_more;
}

void OrdersModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent)) {
        Q_EMIT moreWanted();
    }
}

// --- The order of rows is the service's ------------------------------------------------------------------

QString OrdersModel::sortName(int column, Qt::SortOrder order) {
    return (order == Qt::DescendingOrder ? u"-"_s : QString()) + QLatin1String(sortNames[column]);
}

std::pair<int, Qt::SortOrder> OrdersModel::sortedBy(const QString& name) {
    const bool down = name.startsWith(u'-');
    const auto* found = std::find_if(std::begin(sortNames), std::end(sortNames), [&](const char* candidate) {
        return name.mid(down ? 1 : 0) == QLatin1String(candidate);
    });
    return {static_cast<int>(found - std::begin(sortNames)), down ? Qt::DescendingOrder : Qt::AscendingOrder};
}

void OrdersModel::sort(int column, Qt::SortOrder order) {
    if (column >= 0 && column < columns) {
        Q_EMIT sortWanted(sortName(column, order));
    }
}

// --- What a cell says ------------------------------------------------------------------------------------

QVariant OrdersModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const api::AmazonOrder& order = m_orders.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(order, index.column());
    case Qt::DecorationRole:
        return decoration(order, index.column());
    case Qt::ToolTipRole:
        return toolTip(order, index.column());
    case Qt::TextAlignmentRole:
        return isNumber(index.column()) ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case IdRole:
        return order.id;
    case AgreementRole:
        return order.agreementId.value_or(QString());
    default:
        return {};
    }
}

QString OrdersModel::text(const api::AmazonOrder& order, int column) {
    const QString none = u"–"_s;
    switch (column) {
    case Order:
        return order.id;
    case Product:
        return widgets::productName(order.product, order.productCode);
    case Plan:
        //: %1: the plan of an order
        return order.trial ? tr("%1 (free trial)").arg(order.plan) : order.plan;
    case Status:
        return statusName(order.status);
    case Quantity:
        return order.quantity ? QLocale().toString(*order.quantity) : none;
    case Amount:
        return order.amount ? amountText(*order.amount) : none;
    case OrderedAt:
        return dayText(order.orderedAt);
    case EndsAt:
        if (!order.endsAt) {
            return none;
        }
        //: %1: the day on which an order ends: "12/03/2026". Short: it is a cell of a table.
        return endsWithin(order) ? tr("%1 · soon").arg(dayText(*order.endsAt)) : dayText(*order.endsAt);
    case Agreement:
        return order.agreementId.value_or(none);
    default:
        return {};
    }
}

QVariant OrdersModel::decoration(const api::AmazonOrder& order, int column) {
    switch (column) {
    case Product:
        return look::icon(widgets::productIcon(order.product), look::Role::Second);
    case Status:
        return look::icon(statusIcon(order.status), statusRole(order.status));
    case EndsAt:
        return endsWithin(order) ? QVariant(look::icon(u"exclamation-triangle-fill"_s, look::Role::Warn))
                                 : QVariant();
    default:
        return {};
    }
}

QString OrdersModel::toolTip(const api::AmazonOrder& order, int column) {
    if (column == OrderedAt) {
        return widgets::dateTimeText(widgets::toLocal(order.orderedAt));
    }
    if (column == EndsAt && order.endsAt) {
        const QString end = endText(order);
        const QString at = widgets::dateTimeText(widgets::toLocal(*order.endsAt));
        return end.isEmpty() ? at : end + u'\n' + at;
    }
    return text(order, column);
}

QVariant OrdersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && isNumber(section)) {
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Order:
        return tr("Order");
    case Product:
        return tr("Product");
    case Plan:
        return tr("Plan");
    case Status:
        return tr("Status");
    case Quantity:
        return tr("Quantity");
    case Amount:
        return tr("Amount");
    case OrderedAt:
        return tr("Ordered");
    case EndsAt:
        return tr("Runs until");
    case Agreement:
        return tr("Agreement");
    default:
        return {};
    }
}

} // namespace ui::amazon
