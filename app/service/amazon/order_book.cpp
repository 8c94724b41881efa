#include "service/amazon/order_book.h"

#include "service/amazon/order_amount.h"
#include "service/amazon/order_events.h"
#include "service/amazon/order_search.h"
#include "service/keys/master_keys.h"

#include <QSet>

#include <stdexcept>

namespace service::amazon {

namespace {

// The buyer of whom no more than the customer identifier is known.
QString buyerKnownAs(const QString& customerId) {
    return QStringLiteral("customer:") + customerId;
}

QString newOrder(store::Transaction& transaction, const Family& family) {
    QString id = keys::randomId();
    transaction.run(
        QStringLiteral("INSERT INTO amazon_orders (id, buyer, product_code, account_id) VALUES (?, ?, ?, "
                       "(SELECT account_id FROM amazon_bindings WHERE aws_account_id = ?))"),
        id, family.buyer, family.productCode, family.buyer);
    return id;
}

std::optional<QString> idIn(const std::optional<store::Row>& row) {
    return row ? std::optional(row->text(0)) : std::nullopt;
}

// Of what named neither license nor agreement, as long as nothing of the family does: one at most.
std::optional<QString> unnamedOrder(store::Transaction& transaction, const Family& family) {
    return idIn(
        transaction.one(QStringLiteral("SELECT id FROM amazon_orders WHERE buyer = ? AND product_code = ? "
                                       "AND began_at IS NULL"),
                        family.buyer, family.productCode));
}

// Events that link what came apart before make one order of several: the eldest.
QString mergedOrder(store::Transaction& transaction, const QStringList& orders) {
    for (const QString& other : orders.mid(1)) {
        transaction.run(QStringLiteral("UPDATE amazon_order_events SET order_id = ? WHERE order_id = ?"),
                        orders.first(), other);
        transaction.run(QStringLiteral("DELETE FROM amazon_orders WHERE id = ?"), other);
    }
    return orders.first();
}

QString orderOfNamed(store::Transaction& transaction, const Family& family, const AgreementKey& agreement) {
    const QStringList known = ordersNamed(transaction, family, agreement);
    if (!known.isEmpty()) {
        return mergedOrder(transaction, known);
    }
    const std::optional<QString> unnamed = unnamedOrder(transaction, family);
    return unnamed ? *unnamed : newOrder(transaction, family);
}

// What names neither license nor agreement is about the latest agreement on the product that had begun by
// then, the first one where none had.
QString orderOfUnnamed(store::Transaction& transaction, const Family& family, core::Time at) {
    const QString named =
        QStringLiteral("SELECT id FROM amazon_orders WHERE buyer = ? AND product_code = ? AND began_at ");
    const QString tieBreak =
        QStringLiteral(", COALESCE(license_arn, ''), COALESCE(agreement_id, '') LIMIT 1");
    auto found = idIn(transaction.one(named + QStringLiteral("<= ? ORDER BY began_at DESC") + tieBreak,
                                      family.buyer, family.productCode, at));
    if (!found) {
        found = idIn(transaction.one(named + QStringLiteral("> ? ORDER BY began_at") + tieBreak, family.buyer,
                                     family.productCode, at));
    }
    if (!found) {
        found = unnamedOrder(transaction, family);
    }
    return found ? *found : newOrder(transaction, family);
}

QString searchTextOf(const QString& id, const api::AmazonOrder& order) {
    constexpr qsizetype longest = 255; // of each: they are part of an index
    const auto part = [](const QString& text) { return folded(text).left(longest); };
    return QStringList{id, part(order.plan), part(order.productCode),
                       part(order.agreementId.value_or(QString())),
                       part(order.licenseArn.value_or(QString()))}
        .join(u'\n');
}

// Writes what the order's events come to; an order without any goes.
void refold(store::Transaction& transaction, const QString& id) {
    const QList<KeptEvent> events = eventsOf(transaction, id);
    if (events.isEmpty()) {
        transaction.run(QStringLiteral("DELETE FROM amazon_orders WHERE id = ?"), id);
        return;
    }
    const FoldedOrder folded = foldOrder(events);
    const api::AmazonOrder& order = folded.order;
    const auto product = folded.product
                             ? std::optional(QString::fromLatin1(core::json::nameOf(*folded.product)))
                             : std::nullopt;
    const auto amount = order.amount ? std::optional(order.amount->value) : std::nullopt;
    const auto currency = order.amount ? std::optional(order.amount->currency) : std::nullopt;
    transaction.run(
        QStringLiteral(
            "UPDATE amazon_orders SET product = ?, began_at = ?, license_arn = ?, agreement_id = ?, "
            "plan = ?, status = ?, quantity = ?, amount = ?, amount_units = ?, currency = ?, trial = ?, "
            "ordered_at = ?, starts_at = ?, ends_at = ?, search = ? WHERE id = ?"),
        product, folded.beganAt, std::optional<QString>(order.licenseArn),
        std::optional<QString>(order.agreementId), order.plan,
        QString::fromLatin1(core::json::nameOf(order.status)), std::optional<qint64>(order.quantity), amount,
        amount ? unitsOf(*amount) : std::nullopt, currency, order.trial, order.orderedAt,
        std::optional<core::Time>(order.startsAt), std::optional<core::Time>(order.endsAt),
        searchTextOf(id, order), id);
}

// Agreements that were learned of later may be those that unnamed events are about.
void placeUnnamed(store::Transaction& transaction, const Family& family) {
    QSet<QString> changed;
    for (const auto& [kept, orderId] : unnamedEvents(transaction, family)) {
        const QString right = orderOfUnnamed(transaction, family, kept.event.at);
        if (right != orderId) {
            transaction.run(QStringLiteral("UPDATE amazon_order_events SET order_id = ? WHERE id = ?"), right,
                            kept.id);
            changed << right << orderId;
        }
    }
    for (const QString& orderId : changed) {
        refold(transaction, orderId);
    }
}

void place(store::Transaction& transaction, const KeptEvent& kept, const QString& buyer) {
    const AgreementKey& agreement = kept.event.agreement;
    const Family family{buyer, agreement.productCode};
    const bool named = isNamed(agreement);
    const QString orderId = named ? orderOfNamed(transaction, family, agreement)
                                  : orderOfUnnamed(transaction, family, kept.event.at);
    insertEvent(transaction, kept, buyer, orderId);
    refold(transaction, orderId);
    if (named) {
        placeUnnamed(transaction, family);
    }
}

// The AWS account behind a customer identifier has become known: what was kept for the identifier is its.
void adopt(store::Transaction& transaction, const QString& customerId, const QString& awsAccountId) {
    const QString nobody = buyerKnownAs(customerId);
    const QList<KeptEvent> events = eventsOfBuyer(transaction, nobody);
    transaction.run(QStringLiteral("DELETE FROM amazon_orders WHERE buyer = ?"), nobody);
    for (const KeptEvent& kept : events) {
        place(transaction, kept, awsAccountId);
    }
}

QString buyerOf(store::Transaction& transaction, const AgreementKey& agreement) {
    if (!agreement.awsAccountId.isEmpty()) {
        return agreement.awsAccountId;
    }
    if (!agreement.customerId) {
        throw std::invalid_argument("an agreement of nobody");
    }
    const QString nobody = buyerKnownAs(*agreement.customerId);
    const auto known = transaction.one(
        QStringLiteral("SELECT aws_account_id FROM amazon_bindings WHERE customer_id = ? UNION ALL "
                       "SELECT buyer FROM amazon_order_events WHERE customer_id = ? AND buyer <> ? LIMIT 1"),
        *agreement.customerId, *agreement.customerId, nobody);
    return known ? known->text(0) : nobody;
}

} // namespace

void take(store::Transaction& transaction, const AgreementEvent& event, core::Time now) {
    const AgreementKey& agreement = event.agreement;
    const KeptEvent kept{idOf(event), now, event};
    if (hasEvent(transaction, kept.id)) {
        return;
    }
    const QString buyer = buyerOf(transaction, agreement);
    if (agreement.customerId && !agreement.awsAccountId.isEmpty()) {
        adopt(transaction, *agreement.customerId, buyer);
    }
    place(transaction, kept, buyer);
}

bool saysSomethingNew(store::Transaction& transaction, const AgreementEvent& event) {
    const AgreementKey& agreement = event.agreement;
    const QStringList orders =
        ordersNamed(transaction, {buyerOf(transaction, agreement), agreement.productCode}, agreement);
    if (orders.size() != 1) {
        return true;
    }
    QList<KeptEvent> events = eventsOf(transaction, orders.first());
    const FoldedOrder before = foldOrder(events);
    events.append({idOf(event), {}, event});
    const FoldedOrder after = foldOrder(events);
    return core::json::toJson(before.order) != core::json::toJson(after.order) ||
           before.product != after.product;
}

void claim(store::Transaction& transaction, const QString& awsAccountId,
           const std::optional<QString>& customerId, const QString& accountId) {
    if (customerId) {
        adopt(transaction, *customerId, awsAccountId);
    }
    transaction.run(QStringLiteral("UPDATE amazon_orders SET account_id = ? WHERE buyer = ?"), accountId,
                    awsAccountId);
}

} // namespace service::amazon
