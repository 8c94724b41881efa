#pragma once

#include "service/sso/saml/own_party.h"
#include "service/sso/saml/provider_metadata.h"

namespace service::sso::saml {

// A signed request, to be carried to the provider by the browser.
struct AuthnRequest {
    QString url;        // HTTP-Redirect: with the request; HTTP-POST: where the form goes
    QByteArray message; // HTTP-POST: the field SAMLRequest
};

// id: begins with a letter or "_" (xs:ID). Throws std::runtime_error where Lasso does not make it.
AuthnRequest newAuthnRequest(const OwnParty& party, const ProviderDescription& provider, const QString& id);

} // namespace service::sso::saml
