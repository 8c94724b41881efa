#include "service/organizations/organizations.h"

#include "service/organizations/invitation_routes.h"
#include "service/organizations/member_routes.h"
#include "service/organizations/organization_routes.h"
#include "service/organizations/organization_rows.h"
#include "service/organizations/organization_rules.h"

namespace service::organizations {

struct Organizations::Private {
    OrganizationRoutes organizations;
    MemberRoutes members;
    InvitationRoutes invitations;

    explicit Private(const Dependencies& with)
        : organizations(with)
        , members(with)
        , invitations(with) {}
};

Organizations::Organizations(const Dependencies& dependencies)
    : d(std::make_unique<Private>(dependencies)) {}

Organizations::~Organizations() = default;

void Organizations::registerRoutes(http::Router& router) {
    d->organizations.registerRoutes(router);
    d->members.registerRoutes(router);
    d->invitations.registerRoutes(router);
}

core::Result<api::NewOrganization> Organizations::checked(const api::NewOrganization& organization,
                                                          const QString& prefix) const {
    return organizations::checked(organization, prefix);
}

void Organizations::create(store::Transaction& transaction, const QString& ownerId,
                           const api::NewOrganization& organization, core::Time now) const {
    organizations::create(transaction, ownerId, organization, now);
}

void Organizations::removeOld(store::Transaction& transaction, core::Time now) {
    removeOldInvitations(transaction, now);
}

} // namespace service::organizations
