#pragma once

#include "api/organizations.h"
#include "service/http/router.h"
#include "service/identity/email_address.h"
#include "service/organizations/dependencies.h"

namespace service::organizations {

// /v1/organizations/{id}/members: its owner invites, takes back, removes; a member leaves.
class MemberRoutes {
  public:
    explicit MemberRoutes(const Dependencies& dependencies)
        : m_with(dependencies) {}

    // The routes refer to this object.
    void registerRoutes(http::Router& router);

  private:
    core::Result<api::Member> add(store::Transaction& transaction, const http::Exchange& exchange,
                                  const identity::EmailAddress& email) const;
    core::Result<void> takeRoom(store::Transaction& transaction, const http::Exchange& exchange,
                                const identity::EmailAddress& email) const;
    void send(store::Transaction& transaction, const http::Exchange& exchange,
              const identity::EmailAddress& email, const api::Organization& organization,
              core::Time expiresAt) const;
    core::Result<api::Empty> remove(store::Transaction& transaction, const http::Exchange& exchange) const;
    core::Result<api::Empty> leave(store::Transaction& transaction, const http::Exchange& exchange,
                                   const api::Organization& organization) const;

    Dependencies m_with;
};

} // namespace service::organizations
