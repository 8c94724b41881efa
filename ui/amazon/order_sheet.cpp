#include "ui/amazon/order_sheet.h"

#include "ui/amazon/order_text.h"
#include "ui/widgets/amazon_product.h"

#include <QDateTime>

namespace ui::amazon {

namespace {

QString grouped(const QString& awsAccountId) {
    return QStringList{awsAccountId.mid(0, 4), awsAccountId.mid(4, 4), awsAccountId.mid(8)}.join(
        QLatin1Char(' '));
}

// ISO 8601 in UTC, which the heading says: with the zone in every cell, spreadsheets take it for words.
QString timeText(core::Time at) {
    return QDateTime::fromMSecsSinceEpoch(at.milliseconds, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss");
}

QString timeText(const core::json::Nullable<core::Time>& at) {
    return at ? timeText(*at) : QString();
}

} // namespace

OrderSheet::OrderSheet(QList<api::AmazonOrder> orders, QObject* parent)
    : QAbstractTableModel(parent)
    , m_orders(std::move(orders)) {}

int OrderSheet::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_orders.size());
}

int OrderSheet::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QVariant OrderSheet::data(const QModelIndex& index, int role) const {
    return role == Qt::DisplayRole && index.isValid() ? text(m_orders.at(index.row()), index.column())
                                                      : QVariant();
}

QString OrderSheet::text(const api::AmazonOrder& order, int column) {
    switch (column) {
    case Order:
        return order.id;
    case Product:
        return widgets::productName(order.product, order.productCode);
    case ProductCode:
        return order.productCode;
    case Plan:
        return order.plan;
    case Trial:
        return order.trial ? tr("Yes") : tr("No");
    case Status:
        return statusName(order.status);
    case Quantity:
        return order.quantity ? QString::number(*order.quantity) : QString();
    case Amount:
        return order.amount ? order.amount->value : QString();
    case Currency:
        return order.amount ? order.amount->currency : QString();
    case OrderedAt:
        return timeText(order.orderedAt);
    case StartsAt:
        return timeText(order.startsAt);
    case EndsAt:
        return timeText(order.endsAt);
    case Agreement:
        return order.agreementId.value_or(QString());
    case License:
        return order.licenseArn.value_or(QString());
    case AwsAccount:
        return grouped(order.awsAccountId);
    default:
        return {};
    }
}

QVariant OrderSheet::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Order:
        return tr("Order");
    case Product:
        return tr("Product");
    case ProductCode:
        return tr("Product code");
    case Plan:
        return tr("Plan");
    case Trial:
        return tr("Free trial");
    case Status:
        return tr("Status");
    case Quantity:
        return tr("Quantity");
    case Amount:
        return tr("Amount");
    case Currency:
        return tr("Currency");
    case OrderedAt:
        return tr("Ordered (UTC)");
    case StartsAt:
        return tr("Begins (UTC)");
    case EndsAt:
        return tr("Runs until (UTC)");
    case Agreement:
        return tr("Agreement");
    case License:
        return tr("License");
    case AwsAccount:
        return tr("AWS account");
    default:
        return {};
    }
}

} // namespace ui::amazon
