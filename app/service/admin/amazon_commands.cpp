#include "service/admin/amazon_commands.h"

#include "service/admin/operator_changes.h"
#include "service/amazon/order_import.h"
#include "service/identity/accounts.h"

#include <QFile>

namespace service::admin {

namespace {

// A line a fault: "accounts.0.orders.3.ends_at: before its start".
CommandError faultsOf(const QString& file, const core::Error& error) {
    QStringList lines;
    for (const core::FieldError& fault : error.fields) {
        lines.append(QStringLiteral("%1: %2").arg(fault.field, QString(fault.id).replace(u'_', u' ')));
    }
    if (lines.isEmpty()) {
        lines.append(QStringLiteral("it is not one JSON object"));
    }
    lines.append(QStringLiteral("%1: nothing is imported").arg(file));
    return CommandError(lines.join(u'\n'));
}

amazon::OrderFile read(const QString& path, core::Time now) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw CommandError(QStringLiteral("%1: %2").arg(path, file.errorString()));
    }
    core::Result<amazon::OrderFile> orders = amazon::readOrderFile(file.readAll(), now);
    if (!orders) {
        throw faultsOf(path, orders.error());
    }
    return *std::move(orders);
}

void tell(store::Transaction& transaction, OperatorChanges& changes,
          const amazon::ImportedAccount& imported) {
    if (const auto account = identity::findAccount(transaction, imported.accountId)) {
        changes.note(transaction, *account,
                     {{QStringLiteral("what"), QStringLiteral("amazon")},
                      {QStringLiteral("aws_account_id"), imported.awsAccountId},
                      {QStringLiteral("bound"), imported.bound},
                      {QStringLiteral("orders"), imported.orders}});
    }
}

void importFile(Context& context) {
    const QString& path = context.words().first();
    const core::Time now = context.clock().now();
    const amazon::OrderFile file = read(path, now);
    OperatorChanges changes(context);
    const auto outcome = context.database().write([&](store::Transaction& transaction) {
        auto imported = amazon::importOrders(transaction, file, now);
        if (imported) {
            for (const amazon::ImportedAccount& account : imported->accounts) {
                tell(transaction, changes, account);
            }
        }
        return imported;
    });
    if (!outcome) {
        throw faultsOf(path, outcome.error());
    }
    context.print(QStringLiteral("orders that are new or changed: %1; holders told by mail: %2")
                      .arg(outcome->orders)
                      .arg(outcome->accounts.size()));
}

} // namespace

QList<Command> amazonCommands() {
    return {{QStringLiteral("amazon import"),
             QStringLiteral("FILE.json"),
             1,
             {},
             QStringLiteral("orders of the AWS Marketplace, as resources/amazon-orders.schema.json says"),
             importFile}};
}

} // namespace service::admin
