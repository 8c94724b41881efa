#pragma once

#include "api/sso_tests.h"
#include "service/sso/saml/assertion.h"
#include "service/sso/saml/own_party.h"
#include "service/sso/saml/provider_metadata.h"
#include "service/sso/saml/xml.h"

namespace service::sso::saml {

inline constexpr core::Duration clockSkew = std::chrono::seconds(60);

// issuer, destination, recipient, audience, times: all of them, whether or not one fails. assertion:
// verified.
QList<api::SsoCheck> checksOf(const xmlNode* response, const xmlNode* assertion, const OwnParty& party,
                              const ProviderDescription& provider, core::Time now);

Assertion readAssertion(const xmlNode* assertion);

} // namespace service::sso::saml
