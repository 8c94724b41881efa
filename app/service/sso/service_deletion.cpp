#include "service/sso/service_deletion.h"

namespace service::sso {

namespace {

int count(store::Transaction& transaction, const QString& what, const QString& serviceId) {
    return static_cast<int>(
        transaction.one(QStringLiteral("SELECT COUNT(*) FROM ") + what, serviceId)->number(0));
}

QList<api::SsoOrganizationMembers> organizationsOf(store::Transaction& transaction,
                                                   const QString& serviceId) {
    const QList<store::Row> rows = transaction.all(
        QStringLiteral(
            "SELECT o.id, o.name, COUNT(c.account_id) FROM sso_service_organizations so "
            "JOIN organizations o ON o.id = so.organization_id "
            "LEFT JOIN organization_members m ON m.organization_id = o.id "
            "LEFT JOIN sso_consents c ON c.account_id = m.account_id AND c.service_id = so.service_id "
            "WHERE so.service_id = ? GROUP BY o.id, o.name ORDER BY o.name, o.id"),
        serviceId);
    QList<api::SsoOrganizationMembers> organizations;
    for (const store::Row& row : rows) {
        organizations.append({row.text(0), row.text(1), static_cast<int>(row.number(2))});
    }
    return organizations;
}

// Takes the service.
const QString onlyThisWay = QStringLiteral(
    "sso_consents c JOIN accounts a ON a.id = c.account_id "
    "JOIN sso_uses u ON u.account_id = c.account_id AND u.service_id = c.service_id "
    "WHERE c.service_id = ? AND u.last_at >= c.agreed_at AND a.password_used_at <= c.agreed_at "
    "AND NOT EXISTS (SELECT 1 FROM sso_uses other WHERE other.account_id = c.account_id AND "
    "other.service_id <> c.service_id AND other.last_at > c.agreed_at)");

QList<api::SsoPerson> peopleOf(store::Transaction& transaction, const QString& serviceId) {
    const QList<store::Row> rows =
        transaction.all(QStringLiteral("SELECT a.name, a.email FROM ") + onlyThisWay +
                            QStringLiteral(" ORDER BY a.name, a.email LIMIT ?"),
                        serviceId, api::peopleOfDeletionAtMost);
    QList<api::SsoPerson> people;
    for (const store::Row& row : rows) {
        people.append({row.text(0), row.text(1)});
    }
    return people;
}

} // namespace

api::SsoDeletion deletionOf(store::Transaction& transaction, const QString& serviceId) {
    return {organizationsOf(transaction, serviceId),
            count(transaction, QStringLiteral("sso_consents WHERE service_id = ?"), serviceId),
            peopleOf(transaction, serviceId), count(transaction, onlyThisWay, serviceId)};
}

} // namespace service::sso
