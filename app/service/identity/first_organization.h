#pragma once

#include "api/identity.h"
#include "core/result.h"
#include "service/store/database.h"

#include <QString>

namespace service::identity {

// The organization that every account begins with, for sign-up; made of whatever knows organizations.
class FirstOrganization {
  public:
    virtual ~FirstOrganization() = default;

    // As it is stored. name_invalid, website_invalid, time_zone_invalid; fields names the field under
    // `prefix`.
    virtual core::Result<api::NewOrganization> checked(const api::NewOrganization& organization,
                                                       const QString& prefix) const = 0;
    // The caller records who did it.
    virtual void create(store::Transaction& transaction, const QString& ownerId,
                        const api::NewOrganization& organization, core::Time now) const = 0;
};

} // namespace service::identity
