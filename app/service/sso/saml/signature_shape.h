#pragma once

#include "service/sso/saml/certificate.h"
#include "service/sso/saml/xml.h"

#include <QJsonObject>

namespace service::sso::saml {

// Why a signature is not even tried: structure, algorithm {algorithm}, unknown_certificate {sha256}.
struct SignatureFault {
    QString reason;
    QJsonObject params = {};
};

// Whether a ds:Signature is of the one form that is taken: it signs the element that it is a child of, whole,
// by exactly one reference to its ID; exclusive canonicalization; RSA with SHA-256 or better. What it says of
// its key counts for nothing, but where it shows certificates one of them has to be known: it explains a
// refusal.
std::optional<SignatureFault> faultOf(const xmlNode* signature, const QList<Certificate>& known);

} // namespace service::sso::saml
