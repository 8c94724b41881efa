#pragma once

#include "api/organizations.h"
#include "service/http/router.h"

namespace service::organizations {

// As it is stored: name and website trimmed. name_invalid, website_invalid (an http or https URL with a
// host), time_zone_invalid (a name of the IANA time zone database). fields names the field under `prefix`.
core::Result<api::NewOrganization> checked(const api::NewOrganization& organization, const QString& prefix);

// Its id. The caller records who did it.
QString create(store::Transaction& transaction, const QString& ownerId,
               const api::NewOrganization& organization, core::Time now);

// GET /v1/organizations
void registerRoutes(http::Router& router);

} // namespace service::organizations
