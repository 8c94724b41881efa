#include "service/amazon/order_events.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace service::amazon {

namespace {

constexpr std::array kinds{"created", "amended", "renewed", "ended", "entitlement_updated", "imported"};

const QString columns = QStringLiteral(
    "id, product_code, customer_id, license_arn, agreement_id, at, kind, product, plan, status, "
    "quantity, amount, currency, trial, ordered_at, starts_at, ends_at, received_at");

const char* kindNamed(const QString& name) {
    return *std::find_if(kinds.begin(), kinds.end() - 1,
                         [&](const char* kind) { return name == QLatin1String(kind); });
}

template <class E>
std::optional<E> valueNamed(const std::optional<QString>& name) {
    for (const auto& [value, candidate] : core::json::EnumNames<E>::names) {
        if (name && *name == QLatin1String(candidate)) {
            return value;
        }
    }
    return std::nullopt;
}

template <class E>
std::optional<QString> nameOf(const std::optional<E>& value) {
    return value ? std::optional(QString::fromLatin1(core::json::nameOf(*value))) : std::nullopt;
}

KeptEvent eventIn(const store::Row& row) {
    const auto number = [&](int column) {
        return row.isNull(column) ? std::nullopt : std::optional(row.number(column));
    };
    return {row.text(0),
            row.time(17),
            {.agreement = {.awsAccountId = {},
                           .productCode = row.text(1),
                           .licenseArn = row.optionalText(3),
                           .customerId = row.optionalText(2),
                           .agreementId = row.optionalText(4)},
             .kind = kindNamed(row.text(6)),
             .at = row.time(5),
             .status = valueNamed<api::AmazonOrderStatus>(row.optionalText(9)),
             .plan = row.optionalText(8),
             .quantity = number(10),
             .amount = row.isNull(11) ? std::nullopt : std::optional(api::Amount{row.text(11), row.text(12)}),
             .trial = row.isNull(13) ? std::nullopt : std::optional(row.flag(13)),
             .startsAt = row.optionalTime(15),
             .endsAt = row.optionalTime(16),
             .orderedAt = row.optionalTime(14),
             .product = valueNamed<api::AmazonProduct>(row.optionalText(7))}};
}

QList<KeptEvent> eventsIn(const QList<store::Row>& rows) {
    QList<KeptEvent> events;
    std::transform(rows.begin(), rows.end(), std::back_inserter(events), eventIn);
    return events;
}

} // namespace

QString idOf(const AgreementEvent& event) {
    QJsonArray says;
    const auto say = [&](const auto& value) {
        says.append(value ? core::json::write(*value) : QJsonValue(QJsonValue::Null));
    };
    says.append(event.agreement.awsAccountId);
    says.append(event.agreement.productCode);
    say(event.agreement.licenseArn);
    say(event.agreement.customerId);
    say(event.agreement.agreementId);
    says.append(QLatin1String(event.kind));
    says.append(event.at.milliseconds);
    say(event.status);
    say(event.plan);
    say(event.quantity);
    say(event.amount);
    say(event.trial);
    say(event.startsAt);
    say(event.endsAt);
    say(event.orderedAt);
    say(event.product);
    const QByteArray text = QJsonDocument(says).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

bool hasEvent(store::Transaction& transaction, const QString& id) {
    return transaction.one(QStringLiteral("SELECT 1 FROM amazon_order_events WHERE id = ?"), id).has_value();
}

void insertEvent(store::Transaction& transaction, const KeptEvent& kept, const QString& buyer,
                 const QString& orderId) {
    const AgreementEvent& event = kept.event;
    const AgreementKey& agreement = event.agreement;
    const auto value = event.amount ? std::optional(event.amount->value) : std::nullopt;
    const auto currency = event.amount ? std::optional(event.amount->currency) : std::nullopt;
    transaction.run(QStringLiteral("INSERT INTO amazon_order_events (") + columns +
                        QStringLiteral(", order_id, buyer) "
                                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                    kept.id, agreement.productCode, agreement.customerId, agreement.licenseArn,
                    agreement.agreementId, event.at, QString::fromLatin1(event.kind), nameOf(event.product),
                    event.plan, nameOf(event.status), event.quantity, value, currency, event.trial,
                    event.orderedAt, event.startsAt, event.endsAt, kept.receivedAt, orderId, buyer);
}

QList<KeptEvent> eventsOf(store::Transaction& transaction, const QString& orderId) {
    return eventsIn(transaction.all(QStringLiteral("SELECT ") + columns +
                                        QStringLiteral(" FROM amazon_order_events WHERE order_id = ?"),
                                    orderId));
}

QList<KeptEvent> eventsOfBuyer(store::Transaction& transaction, const QString& buyer) {
    return eventsIn(transaction.all(QStringLiteral("SELECT ") + columns +
                                        QStringLiteral(" FROM amazon_order_events WHERE order_id IN "
                                                       "(SELECT id FROM amazon_orders WHERE buyer = ?)"),
                                    buyer));
}

QList<std::pair<KeptEvent, QString>> unnamedEvents(store::Transaction& transaction, const Family& family) {
    QList<std::pair<KeptEvent, QString>> events;
    const auto rows =
        transaction.all(QStringLiteral("SELECT ") + columns +
                            QStringLiteral(", order_id FROM amazon_order_events WHERE buyer = ? "
                                           "AND product_code = ? AND license_arn IS NULL "
                                           "AND agreement_id IS NULL"),
                        family.buyer, family.productCode);
    constexpr int orderId = 18;
    for (const store::Row& row : rows) {
        events.append({eventIn(row), row.text(orderId)});
    }
    return events;
}

QStringList ordersNamed(store::Transaction& transaction, const Family& family,
                        const AgreementKey& agreement) {
    QStringList orders;
    const auto rows = transaction.all(
        QStringLiteral("SELECT id FROM amazon_orders WHERE id IN (SELECT order_id FROM amazon_order_events "
                       "WHERE license_arn = ? AND buyer = ? AND product_code = ? UNION "
                       "SELECT order_id FROM amazon_order_events "
                       "WHERE agreement_id = ? AND buyer = ? AND product_code = ?) ORDER BY began_at, id"),
        agreement.licenseArn, family.buyer, family.productCode, agreement.agreementId, family.buyer,
        family.productCode);
    for (const store::Row& row : rows) {
        orders.append(row.text(0));
    }
    return orders;
}

} // namespace service::amazon
