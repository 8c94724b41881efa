#pragma once

#include "api/sso_sign_in.h"
#include "service/http/router.h"
#include "service/sso/dependencies.h"

namespace service::sso {

// POST /v1/sso/exchange: the desktop shows the code that the browser brought, and the verifier that it kept.
class CodeExchange {
  public:
    explicit CodeExchange(const Dependencies& dependencies)
        : m_with(dependencies) {}

    // The routes refer to this object.
    void registerRoutes(http::Router& router);

  private:
    core::Result<http::Reply> redeem(store::Transaction& transaction, http::Exchange& exchange,
                                     const api::ExchangeSsoCode& body) const;

    Dependencies m_with;
};

} // namespace service::sso
