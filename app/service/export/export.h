#pragma once

#include "service/http/router.h"

namespace service::limits {
class Limits;
}

namespace service::data_export {

// POST /v1/account/export: everything that is held about the account, secrets excepted, as a ZIP.
void registerRoutes(http::Router& router, const limits::Limits& limits);

} // namespace service::data_export
