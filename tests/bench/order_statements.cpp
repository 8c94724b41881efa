// Prints the statements behind the list of Amazon orders, for tests/bench/amazon.py to have them explained:
// one JSON object a line, {"name", "sql", "values"}.
//   bench_order_statements sqlite|postgresql ACCOUNT NOW

#include "service/amazon/order_sql.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace service::amazon;

namespace {

void print(const QString& name, const OrderStatement& statement) {
    const QJsonObject line{{QStringLiteral("name"), name},
                           {QStringLiteral("sql"), statement.sql},
                           {QStringLiteral("values"), QJsonArray::fromVariantList(statement.values)}};
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const Products products;
    const OrderReader reader{products, arguments.value(1) == QStringLiteral("sqlite"), arguments.value(2),
                             core::Time{arguments.value(3).toLongLong()}};
    OrderQuery query;
    query.limit = 50;
    print(QStringLiteral("count of all"), countOf(reader, query));
    print(QStringLiteral("first page"), pageOf(reader, query));
    query.after = OrderPlace{QStringLiteral("1750000000000"), QStringLiteral("m")};
    print(QStringLiteral("a later page"), pageOf(reader, query));
    query = {};
    query.limit = 50;
    query.statuses = {api::AmazonOrderStatus::Active, api::AmazonOrderStatus::Expired};
    query.products = {api::AmazonProduct::Sms};
    query.text = QStringLiteral("volume");
    query.sort = {OrderColumn::Amount, false};
    print(QStringLiteral("count of some"), countOf(reader, query));
    print(QStringLiteral("some by amount"), pageOf(reader, query));
    query.after = OrderPlace{QStringLiteral("12000000"), QStringLiteral("m")};
    print(QStringLiteral("a later page of some by amount"), pageOf(reader, query));
    query.after.reset();
    query.sort = {OrderColumn::Id, false};
    print(QStringLiteral("some by id"), pageOf(reader, query));
    return 0;
}
