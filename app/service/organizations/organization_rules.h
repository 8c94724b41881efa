#pragma once

#include "api/organizations.h"
#include "core/result.h"

namespace service::organizations {

// As they are stored: name and website trimmed. name_invalid, website_invalid (an http or https URL with a
// host), time_zone_invalid (a name of the IANA time zone database). fields names the field under `prefix`.
core::Result<api::NewOrganization> checked(const api::NewOrganization& organization, const QString& prefix);
core::Result<api::UpdateOrganization> checked(const api::UpdateOrganization& update);

} // namespace service::organizations
