#pragma once

#include "service/amazon/order_list.h"
#include "service/http/router.h"

namespace service::amazon {

void registerOrderRoutes(http::Router& router, const Products& products);

} // namespace service::amazon
