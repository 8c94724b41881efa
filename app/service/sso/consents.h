#pragma once

#include "api/sso_sign_in.h"
#include "service/http/router.h"

// /v1/sso/consents: a member says which services may open the account.
namespace service::sso {

void registerConsentRoutes(http::Router& router);

} // namespace service::sso
