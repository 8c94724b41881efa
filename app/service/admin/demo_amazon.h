#pragma once

#include "service/store/database.h"

namespace service::admin {

// An AWS account bound to the account, where none is yet, and two years of orders: every product and status,
// trials, some that end within a month.
void addAmazonOrders(store::Transaction& transaction, const QString& accountId, core::Time now);

} // namespace service::admin
