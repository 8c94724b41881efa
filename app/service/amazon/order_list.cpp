#include "service/amazon/order_list.h"

#include "service/amazon/order_events.h"
#include "service/amazon/order_sql.h"
#include "service/amazon/order_status.h"

namespace service::amazon {

namespace {

template <class E>
E valueNamed(const QString& name, E otherwise) {
    for (const auto& [value, candidate] : core::json::EnumNames<E>::names) {
        if (name == QLatin1String(candidate)) {
            return value;
        }
    }
    return otherwise;
}

template <class T>
core::json::Nullable<T> nullable(std::optional<T> value) {
    core::json::Nullable<T> result;
    if (value) {
        result.emplace(*std::move(value));
    }
    return result;
}

api::AmazonOrder orderIn(const store::Row& row, const OrderReader& reader) {
    api::AmazonOrder order{
        .id = row.text(0),
        .product = reader.products.value(row.text(2), valueNamed(row.text(3), api::AmazonProduct::Other)),
        .productCode = row.text(2),
        .plan = row.text(6),
        .quantity = {},
        .amount = {},
        .trial = row.flag(11),
        .orderedAt = row.time(12),
        .startsAt = nullable(row.optionalTime(13)),
        .endsAt = nullable(row.optionalTime(14)),
        .agreementId = nullable(row.optionalText(5)),
        .licenseArn = nullable(row.optionalText(4)),
        .awsAccountId = row.text(1),
    };
    order.status =
        statusAt(reader.now, valueNamed(row.text(7), api::AmazonOrderStatus::Pending), order.endsAt);
    if (!row.isNull(8)) {
        order.quantity.emplace(row.number(8));
    }
    if (!row.isNull(9)) {
        order.amount = api::Amount{row.text(9), row.text(10)};
    }
    return order;
}

} // namespace

api::Page<api::AmazonOrder> listOrders(store::Transaction& transaction, const OrderReader& reader,
                                       const OrderQuery& query) {
    const OrderStatement count = countOf(reader, query);
    const OrderStatement page = pageOf(reader, query);
    api::Page<api::AmazonOrder> result;
    result.total = static_cast<int>(transaction.select(count.sql, count.values).first().number(0));
    const QList<store::Row> rows = transaction.select(page.sql, page.values);
    for (const store::Row& row : rows.mid(0, query.limit)) {
        result.items.append(orderIn(row, reader));
    }
    if (rows.size() > query.limit) {
        constexpr int sortValue = 15;
        const store::Row& last = rows.at(query.limit - 1);
        result.nextCursor = cursorAt(query.sort, {last.optionalText(sortValue), last.text(0)});
    }
    return result;
}

std::optional<api::AmazonOrderDetails> findOrder(store::Transaction& transaction, const OrderReader& reader,
                                                 const QString& id) {
    const auto row =
        transaction.one(QStringLiteral("SELECT ") + orderColumns +
                            QStringLiteral(" FROM amazon_orders o WHERE o.id = ? AND o.account_id = ?"),
                        id, reader.accountId);
    if (!row) {
        return std::nullopt;
    }
    constexpr qsizetype longest = 200;
    api::AmazonOrderDetails details{orderIn(*row, reader), foldOrder(eventsOf(transaction, id)).history};
    const api::AmazonOrderStep& last = details.history.last();
    const core::json::Nullable<core::Time>& endsAt = details.order.endsAt;
    if (endsAt && details.order.status != last.status) { // its end came, of which no event speaks
        details.history.append({.at = *endsAt,
                                .kind = QStringLiteral("ended"),
                                .status = details.order.status,
                                .quantity = last.quantity,
                                .endsAt = last.endsAt});
    }
    details.history = details.history.mid(qMax(qsizetype(0), details.history.size() - longest));
    return details;
}

} // namespace service::amazon
