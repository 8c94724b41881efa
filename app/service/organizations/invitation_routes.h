#pragma once

#include "api/organizations.h"
#include "service/http/router.h"
#include "service/organizations/dependencies.h"
#include "service/organizations/invitation_rows.h"

namespace service::organizations {

// /v1/invitations: those to the caller's address, whenever the account was made.
class InvitationRoutes {
  public:
    explicit InvitationRoutes(const Dependencies& dependencies)
        : m_with(dependencies) {}

    // The routes refer to this object.
    void registerRoutes(http::Router& router);

  private:
    core::Result<http::Reply> list(http::Exchange& exchange) const;
    core::Result<api::Organization> accept(store::Transaction& transaction, const http::Exchange& exchange,
                                           const api::AcceptInvitation& body) const;

    Dependencies m_with;
};

} // namespace service::organizations
