#include "service/deletion/blockers.h"

namespace service::deletion {

namespace {

using api::DeletionBlocker;
using api::DeletionHindrance;
using store::Row;
using store::Transaction;

constexpr int mostOfAKind = 100;

// Others belong to it, and it is its owner's alone to run.
void addOrganizations(QList<DeletionHindrance>& blockers, Transaction& transaction,
                      const QString& accountId) {
    const QList<Row> rows = transaction.all(
        QStringLiteral("SELECT o.id, o.name, COUNT(m.account_id) FROM organizations o "
                       "JOIN organization_members m ON m.organization_id = o.id "
                       "WHERE o.owner_id = ? GROUP BY o.id, o.name ORDER BY o.name, o.id LIMIT ?"),
        accountId, mostOfAKind);
    for (const Row& row : rows) {
        blockers.append({DeletionBlocker::OrganizationWithMembers,
                         {{QStringLiteral("organization_id"), row.text(0)},
                          {QStringLiteral("name"), row.text(1)},
                          {QStringLiteral("members"), row.number(2)}}});
    }
}

// Others agreed that it opens their accounts.
void addSsoServices(QList<DeletionHindrance>& blockers, Transaction& transaction, const QString& accountId) {
    const QList<Row> rows = transaction.all(
        QStringLiteral("SELECT s.id, s.name, COUNT(c.account_id) FROM sso_services s "
                       "JOIN sso_consents c ON c.service_id = s.id AND c.account_id <> s.owner_id "
                       "WHERE s.owner_id = ? GROUP BY s.id, s.name ORDER BY s.name, s.id LIMIT ?"),
        accountId, mostOfAKind);
    for (const Row& row : rows) {
        blockers.append({DeletionBlocker::SsoServiceInUse,
                         {{QStringLiteral("service_id"), row.text(0)},
                          {QStringLiteral("name"), row.text(1)},
                          {QStringLiteral("people"), row.number(2)}}});
    }
}

// As the operator says of its code, or else as an event of the order did.
QString productOf(const std::optional<QString>& named, const QString& code,
                  const QHash<QString, api::AmazonProduct>& products) {
    const auto known = products.constFind(code);
    return known != products.constEnd() ? QString::fromLatin1(core::json::nameOf(*known))
                                        : named.value_or(QStringLiteral("other"));
}

// AWS goes on charging for it. One that is past its end has expired, whether or not AWS has said so.
void addAgreements(QList<DeletionHindrance>& blockers, Transaction& transaction, const QString& accountId,
                   const QHash<QString, api::AmazonProduct>& products, core::Time now) {
    const QList<Row> rows = transaction.all(
        QStringLiteral(
            "SELECT o.id, o.product, o.plan, b.aws_account_id, o.ends_at, o.product_code FROM amazon_orders "
            "o "
            "JOIN amazon_bindings b ON b.account_id = o.account_id "
            "WHERE o.account_id = ? AND o.status = 'active' AND (o.ends_at IS NULL OR o.ends_at > ?) "
            "ORDER BY o.ordered_at, o.id LIMIT ?"),
        accountId, now, mostOfAKind);
    for (const Row& row : rows) {
        const std::optional<core::Time> endsAt = row.optionalTime(4);
        blockers.append({DeletionBlocker::AmazonAgreementActive,
                         {{QStringLiteral("order_id"), row.text(0)},
                          {QStringLiteral("product"), productOf(row.optionalText(1), row.text(5), products)},
                          {QStringLiteral("plan"), row.text(2)},
                          {QStringLiteral("aws_account_id"), row.text(3)},
                          {QStringLiteral("ends_at"),
                           endsAt ? QJsonValue(core::toRfc3339(*endsAt)) : QJsonValue(QJsonValue::Null)}}});
    }
}

} // namespace

QList<DeletionHindrance> blockersOf(Transaction& transaction, const QString& accountId,
                                    const QHash<QString, api::AmazonProduct>& products, core::Time now) {
    QList<DeletionHindrance> blockers;
    addOrganizations(blockers, transaction, accountId);
    addSsoServices(blockers, transaction, accountId);
    addAgreements(blockers, transaction, accountId, products, now);
    return blockers;
}

} // namespace service::deletion
