#pragma once

#include "api/sso_sign_in.h"
#include "service/http/router.h"
#include "service/sso/dependencies.h"

namespace service::sso {

// /v1/sso/consents: a member says which services may open the account.
class Consents {
  public:
    explicit Consents(const Dependencies& dependencies)
        : m_organizationsOf(dependencies.organizationsOf) {}

    // The routes refer to this object.
    void registerRoutes(http::Router& router);

  private:
    api::SsoConsents list(store::Transaction& transaction, const QString& accountId) const;
    core::Result<api::Empty> give(store::Transaction& transaction, const http::Exchange& exchange) const;
    static core::Result<api::Empty> withdraw(store::Transaction& transaction, const http::Exchange& exchange);

    OrganizationsOf m_organizationsOf;
};

} // namespace service::sso
