#pragma once

#include "core/time.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace service::sso::saml {

// An X.509 certificate that a provider signs with. What it says of itself beyond its key is for people:
// neither its dates nor its issuer are checked (SAML metadata interoperability profile, 2.6.1).
struct Certificate {
    QByteArray der;
    QString sha256; // of der, 64 hex digits
    QString subject;
    core::Time notBefore;
    core::Time notAfter;
};

enum class CertificateFault { Invalid, NotRsa, Weak };

struct ReadCertificate {
    std::optional<Certificate> certificate;
    CertificateFault fault = CertificateFault::Invalid; // where there is none
};

// PEM, or its base64 alone, with white space anywhere. RSA of 2,048 bits or more: what its signatures may be
// made with.
ReadCertificate readCertificate(const QString& text);
ReadCertificate readCertificate(const QByteArray& der);

} // namespace service::sso::saml
