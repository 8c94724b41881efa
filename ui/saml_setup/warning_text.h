#pragma once

#include "api/sso_provider.h"

namespace ui::saml_setup {

// What is odd about a provider, and what it means; ids and params as api::SsoWarning has them.
QString warningText(const api::SsoWarning& warning);

} // namespace ui::saml_setup
