#pragma once

#include "service/http/router.h"

namespace service::identity {

// GET and DELETE of /v1/sessions, and DELETE /v1/step-up.
class SessionRoutes {
  public:
    void registerRoutes(http::Router& router);
};

} // namespace service::identity
