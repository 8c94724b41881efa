#include "service/amazon/order_sql.h"

namespace service::amazon {

namespace {

// AND name IN (a place for every value): the statement is the same however many are asked for, since every
// statement stays prepared.
template <class E>
void addIsOneOf(OrderStatement& statement, const QString& column, const QSet<E>& wanted) {
    if (wanted.isEmpty()) {
        return;
    }
    QString separator = QStringLiteral(" AND %1 IN (").arg(column);
    for (const auto& [value, name] : core::json::EnumNames<E>::names) {
        statement.add(separator + QLatin1Char('?'),
                      wanted.contains(value) ? QString::fromLatin1(name) : QString());
        separator = QStringLiteral(", ");
    }
    statement.add(QStringLiteral(")"));
}

// The account's orders of these dates, with product and status as they are shown.
OrderStatement shownOrders(const OrderReader& reader, const OrderQuery& query) {
    constexpr core::Time ever{9'000'000'000'000'000};
    OrderStatement shown{
        QStringLiteral("SELECT id, ordered_at, starts_at, ends_at, plan, quantity, amount_units, "
                       "agreement_id, search, "),
        {}};
    if (reader.products.isEmpty()) {
        shown.add(QStringLiteral("COALESCE(product, 'other') AS product"));
    } else {
        shown.add(QStringLiteral("CASE product_code"));
        for (auto product = reader.products.begin(); product != reader.products.end(); ++product) {
            shown.add(QStringLiteral(" WHEN ? THEN ?"), product.key(),
                      QString::fromLatin1(core::json::nameOf(product.value())));
        }
        shown.add(QStringLiteral(" ELSE COALESCE(product, 'other') END AS product"));
    }
    shown.add(
        QStringLiteral(", CASE WHEN status = 'active' AND ends_at <= ? THEN 'expired' ELSE status END AS "
                       "status FROM amazon_orders WHERE account_id = ? AND ordered_at >= ? AND "
                       "ordered_at < ?"),
        reader.now, reader.accountId, query.from.value_or(core::Time{-ever.milliseconds}),
        query.to.value_or(ever));
    return shown;
}

OrderStatement matchingOrders(const OrderReader& reader, const OrderQuery& query) {
    OrderStatement matching{QStringLiteral(" FROM ("), {}};
    matching.add(shownOrders(reader, query)).add(QStringLiteral(") AS shown WHERE 1 = 1"));
    addIsOneOf(matching, QStringLiteral("status"), query.statuses);
    addIsOneOf(matching, QStringLiteral("product"), query.products);
    if (!query.text.isEmpty()) {
        const QString find = reader.sqlite ? QStringLiteral("instr") : QStringLiteral("strpos");
        matching.add(QStringLiteral(" AND %1(search, ?) > 0").arg(find), query.text);
    }
    return matching;
}

// What a column is sorted by. Texts are compared byte by byte on both databases.
QString keyOf(OrderColumn column, bool sqlite) {
    const QString bytewise = sqlite ? QString() : QStringLiteral(" COLLATE \"C\"");
    switch (column) {
    case OrderColumn::OrderedAt:
        return QStringLiteral("ordered_at");
    case OrderColumn::EndsAt:
        return QStringLiteral("ends_at");
    case OrderColumn::StartsAt:
        return QStringLiteral("starts_at");
    case OrderColumn::Product:
        return QStringLiteral("product") + bytewise;
    case OrderColumn::Plan:
        return QStringLiteral("plan") + bytewise;
    case OrderColumn::Status:
        return QStringLiteral("status") + bytewise;
    case OrderColumn::Quantity:
        return QStringLiteral("quantity");
    case OrderColumn::Amount:
        return QStringLiteral("amount_units");
    case OrderColumn::Id: // not by the primary key, which would look at everybody's orders
        return sqlite ? QStringLiteral("+id") : QStringLiteral("id") + bytewise;
    case OrderColumn::AgreementId:
        return QStringLiteral("agreement_id") + bytewise;
    }
    Q_UNREACHABLE();
}

// Those without a value last, and of the same value by id. Where every order has one, the index may do.
QString sortedBy(const QString& key, const QString& id, const OrderSort& sort) {
    const QString absentLast =
        mayBeAbsent(sort.column) ? QStringLiteral("(%1 IS NULL), ").arg(key) : QString();
    return QStringLiteral(" ORDER BY %1%2 %4, %3 %4")
        .arg(absentLast, key, id, sort.descends ? QStringLiteral("DESC") : QStringLiteral("ASC"));
}

OrderStatement isBehind(const OrderPlace& place, const QString& key, const OrderSort& sort) {
    const QString beyond = sort.descends ? QStringLiteral("<") : QStringLiteral(">");
    if (!place.value) {
        return {QStringLiteral(" AND %1 IS NULL AND id %2 ?").arg(key, beyond), {place.id}};
    }
    const QVariant value =
        isNumber(sort.column) ? QVariant(place.value->toLongLong()) : QVariant(*place.value);
    const QString orAbsent = mayBeAbsent(sort.column) ? QStringLiteral(" OR %1 IS NULL").arg(key) : QString();
    return {QStringLiteral(" AND ((%1, id) %2 (?, ?)%3)").arg(key, beyond, orAbsent), {value, place.id}};
}

} // namespace

OrderStatement countOf(const OrderReader& reader, const OrderQuery& query) {
    OrderStatement count{QStringLiteral("SELECT COUNT(*)"), {}};
    return count.add(matchingOrders(reader, query));
}

OrderStatement pageOf(const OrderReader& reader, const OrderQuery& query) {
    const QString key = keyOf(query.sort.column, reader.sqlite);
    OrderStatement page{
        QStringLiteral("SELECT %1, page.sorted_by FROM (SELECT id, %2 AS sorted_by").arg(orderColumns, key),
        {}};
    page.add(matchingOrders(reader, query));
    if (query.after) {
        page.add(isBehind(*query.after, key, query.sort));
    }
    page.add(sortedBy(key, QStringLiteral("id"), query.sort));
    page.add(QStringLiteral(" LIMIT ?"), query.limit + 1); // one more tells of another page
    page.add(QStringLiteral(") AS page JOIN amazon_orders o ON o.id = page.id"));
    return page.add(sortedBy(QStringLiteral("page.sorted_by"), QStringLiteral("page.id"), query.sort));
}

} // namespace service::amazon
