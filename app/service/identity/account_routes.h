#pragma once

#include "api/account.h"
#include "service/http/router.h"
#include "service/identity/dependencies.h"

namespace service::identity {

// GET and PATCH /v1/account, POST /v1/account/password.
class AccountRoutes {
  public:
    explicit AccountRoutes(const Dependencies& dependencies)
        : m_with(dependencies) {}

    void registerRoutes(http::Router& router);

  private:
    core::Result<http::Reply> changePassword(http::Exchange& exchange, const api::ChangePassword& body) const;

    Dependencies m_with;
};

} // namespace service::identity
