#pragma once

#include "service/amazon/order_query.h"
#include "service/store/database.h"

#include <QHash>

namespace service::amazon {

// Which product a product code stands for, as the settings say; it counts before what an event said.
using Products = QHash<QString, api::AmazonProduct>;

// Whose orders, as they stand when.
struct OrderReader {
    const Products& products;
    bool sqlite = true;
    QString accountId;
    core::Time now;
};

// Looks at every order of the account once to count those that match and once to find the page, in an index
// that holds all that is filtered and sorted by.
api::Page<api::AmazonOrder> listOrders(store::Transaction& transaction, const OrderReader& reader,
                                       const OrderQuery& query);

// Nothing where it is not the account's.
std::optional<api::AmazonOrderDetails> findOrder(store::Transaction& transaction, const OrderReader& reader,
                                                 const QString& id);

} // namespace service::amazon
