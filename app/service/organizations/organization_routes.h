#pragma once

#include "api/organizations.h"
#include "service/http/router.h"
#include "service/organizations/dependencies.h"

namespace service::organizations {

// /v1/organizations
class OrganizationRoutes {
  public:
    explicit OrganizationRoutes(const Dependencies& dependencies)
        : m_with(dependencies) {}

    // The routes refer to this object.
    void registerRoutes(http::Router& router);

  private:
    core::Result<api::Empty> remove(store::Transaction& transaction, const http::Exchange& exchange,
                                    const api::DeleteOrganization& body) const;

    Dependencies m_with;
};

} // namespace service::organizations
