#pragma once

#include "service/sso/saml/own_party.h"
#include "service/sso/saml/provider_metadata.h"
#include "service/sso/saml/xml.h"

namespace service::sso::saml {

// Why a response does not hold: the check that failed, and its params as api::SsoCheck has them. Checks:
// format, decryption, signature, issuer (which nobody is known to sign for).
struct VerificationFault {
    QString check;
    QJsonObject params = {};
};

// The response's assertion, decrypted where need be, once the provider's signature over it or over the whole
// response holds under one of the keys that are known. It is a document of its own, made of what was verified
// and nothing else. `document` has passed shapeOf(), and is made of `xml`.
tl::expected<Document, VerificationFault> verify(const QByteArray& xml, const Document& document,
                                                 const OwnParty& party, const ProviderDescription& provider);

} // namespace service::sso::saml
