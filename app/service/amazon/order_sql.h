#pragma once

#include "service/amazon/order_list.h"

namespace service::amazon {

// What a row of an order has, of amazon_orders as o.
inline const QString orderColumns = QStringLiteral(
    "o.id, o.buyer, o.product_code, o.product, o.license_arn, o.agreement_id, o.plan, o.status, o.quantity, "
    "o.amount, o.currency, o.trial, o.ordered_at, o.starts_at, o.ends_at");

// SQL with its parameters, in step.
struct OrderStatement {
    QString sql;
    QVariantList values;

    template <class... Values>
    OrderStatement& add(const QString& text, const Values&... more) {
        sql += text;
        (values.append(store::Transaction::bound(more)), ...);
        return *this;
    }
    OrderStatement& add(const OrderStatement& other) {
        sql += other.sql;
        values += other.values;
        return *this;
    }
};

// How many orders match.
OrderStatement countOf(const OrderReader& reader, const OrderQuery& query);
// The page and one more: orderColumns, then the value that is sorted by.
OrderStatement pageOf(const OrderReader& reader, const OrderQuery& query);

} // namespace service::amazon
