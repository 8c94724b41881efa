#include "service/amazon/order_routes.h"

namespace service::amazon {

namespace {

core::Result<http::Reply> list(http::Exchange& exchange, const Products& products) {
    constexpr int byDefault = 50;
    constexpr int most = 500;
    const core::Result<int> limit = exchange.number(QStringLiteral("limit"), byDefault, most);
    core::Result<OrderQuery> query = orderQueryOf(exchange.request());
    if (!limit || !query) {
        return core::fail(limit ? query.error() : limit.error());
    }
    query->limit = *limit;
    return exchange.read([&](store::Transaction& transaction) -> core::Result<api::Page<api::AmazonOrder>> {
        return listOrders(
            transaction,
            {products, exchange.database().isSqlite(), exchange.caller().accountId, exchange.now()}, *query);
    });
}

core::Result<http::Reply> show(http::Exchange& exchange, const Products& products) {
    return exchange.read([&](store::Transaction& transaction) -> core::Result<api::AmazonOrderDetails> {
        auto details =
            findOrder(transaction,
                      {products, exchange.database().isSqlite(), exchange.caller().accountId, exchange.now()},
                      exchange.request().parameter(QStringLiteral("id")));
        if (!details) {
            return core::fail(core::ErrorId::NotFound);
        }
        return *std::move(details);
    });
}

} // namespace

void registerOrderRoutes(http::Router& router, const Products& products) {
    router.on(api::listAmazonOrders,
              [products](http::Exchange& exchange) { return list(exchange, products); });
    router.on(api::getAmazonOrder, [products](http::Exchange& exchange) { return show(exchange, products); });
}

} // namespace service::amazon
