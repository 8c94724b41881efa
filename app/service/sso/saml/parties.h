#pragma once

#include "service/sso/saml/lasso.h"
#include "service/sso/saml/own_party.h"
#include "service/sso/saml/provider_metadata.h"

namespace service::sso::saml {

// Lasso's view of one sign-in: ourselves and one provider, whose description is written anew from what was
// understood of it. Nothing that a person or a provider wrote is read by Lasso as metadata. Throws
// std::runtime_error.
Server serverOf(const OwnParty& party, const ProviderDescription& provider);

} // namespace service::sso::saml
