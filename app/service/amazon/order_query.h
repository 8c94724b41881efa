#pragma once

#include "api/amazon.h"
#include "service/http/message.h"

#include <QSet>

namespace service::amazon {

// A column of the list, as ?sort= calls it.
enum class OrderColumn {
    OrderedAt,
    EndsAt,
    StartsAt,
    Product,
    Plan,
    Status,
    Quantity,
    Amount,
    Id,
    AgreementId
};

bool isNumber(OrderColumn column); // or a time; text otherwise
bool mayBeAbsent(OrderColumn column);

struct OrderSort {
    OrderColumn column = OrderColumn::OrderedAt;
    bool descends = true;

    friend bool operator==(const OrderSort&, const OrderSort&) = default;
};

// The order after which a page begins: its value in the column that is sorted by, as text (numbers in
// decimal), and its id. Orders without a value come last, whichever way the column is sorted.
struct OrderPlace {
    std::optional<QString> value;
    QString id;
};

QString cursorAt(const OrderSort& sort, const OrderPlace& place);

// What is asked of the list of orders.
struct OrderQuery {
    QSet<api::AmazonProduct> products; // empty: every one
    QSet<api::AmazonOrderStatus> statuses;
    std::optional<core::Time> from; // of ordered_at, itself included
    std::optional<core::Time> to;   // itself excluded
    QString text;                   // folded
    OrderSort sort;
    std::optional<OrderPlace> after;
    int limit = 0;
};

// But for its limit. bad_request with every field that is wrong.
core::Result<OrderQuery> orderQueryOf(const http::Request& request);

} // namespace service::amazon
