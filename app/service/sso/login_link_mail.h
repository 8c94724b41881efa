#pragma once

#include "api/sso_sign_in.h"
#include "service/http/router.h"
#include "service/sso/dependencies.h"

namespace service::sso {

// POST /v1/sso/login-links: whoever knows only an address is written to there. One that no service may open
// behaves the same to the caller, and nobody is written to.
class LoginLinkMail {
  public:
    explicit LoginLinkMail(const Dependencies& dependencies)
        : m_with(dependencies)
        , m_addresses(dependencies.publicUrl) {}

    // The routes refer to this object.
    void registerRoutes(http::Router& router);

  private:
    core::Result<http::Reply> send(http::Exchange& exchange, const api::SendLoginLinks& body) const;

    Dependencies m_with;
    Addresses m_addresses;
};

} // namespace service::sso
