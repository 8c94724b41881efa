#pragma once

#include "service/http/router.h"

namespace service::activity {

// GET /v1/activity, the newest first.
void registerRoutes(http::Router& router);

} // namespace service::activity
