#include "service/developer/usage.h"

#include <QDate>
#include <QHash>

#include <chrono>

namespace service::developer {

qint64 dayOf(core::Time time) {
    return std::chrono::floor<std::chrono::days>(std::chrono::milliseconds(time.milliseconds)).count();
}

namespace {

QString nameOf(qint64 day) {
    return QDate(1970, 1, 1).addDays(day).toString(Qt::ISODate);
}

} // namespace

void addUsage(store::Transaction& transaction, const QString& accountId, qint64 day, qint64 calls,
              qint64 refused) {
    transaction.run(
        QStringLiteral("INSERT INTO developer_usage (account_id, day, calls, refused) "
                       "SELECT id, ?, ?, ? FROM accounts WHERE id = ? ON CONFLICT (account_id, day) DO "
                       "UPDATE SET calls = developer_usage.calls + excluded.calls, "
                       "refused = developer_usage.refused + excluded.refused"),
        day, calls, refused, accountId);
}

api::Usage usageOf(store::Transaction& transaction, const QString& accountId, int days, core::Time now) {
    const qint64 today = dayOf(now);
    const qint64 first = today - days + 1;
    api::Usage usage;
    for (qint64 day = first; day <= today; ++day) {
        usage.items.append({.day = nameOf(day)});
    }
    const QList<store::Row> rows =
        transaction.all(QStringLiteral("SELECT day, calls, refused FROM developer_usage "
                                       "WHERE account_id = ? AND day BETWEEN ? AND ?"),
                        accountId, first, today);
    for (const store::Row& row : rows) {
        api::UsageDay& day = usage.items[row.number(0) - first];
        day.calls = row.number(1);
        day.refused = row.number(2);
    }
    return usage;
}

void removeOldUsage(store::Transaction& transaction, core::Time now) {
    transaction.run(QStringLiteral("DELETE FROM developer_usage WHERE day <= ?"), dayOf(now) - longestUsage);
}

} // namespace service::developer
