#pragma once

#include "service/identity/first_organization.h"
#include "service/organizations/dependencies.h"

#include <memory>

namespace service::http {
class Router;
}

namespace service::organizations {

// The capability: organizations, who belongs to them, and invitations, put together.
class Organizations final : public identity::FirstOrganization {
  public:
    explicit Organizations(const Dependencies& dependencies);
    ~Organizations() override;

    // The routes refer to this object.
    void registerRoutes(http::Router& router);

    core::Result<api::NewOrganization> checked(const api::NewOrganization& organization,
                                               const QString& prefix) const override;
    void create(store::Transaction& transaction, const QString& ownerId,
                const api::NewOrganization& organization, core::Time now) const override;

    // For a job that runs from time to time.
    static void removeOld(store::Transaction& transaction, core::Time now);

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace service::organizations
