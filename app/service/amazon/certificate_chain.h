#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <openssl/x509.h>

#include <memory>
#include <optional>

// X.509 certificates, as far as SNS's need it.
namespace service::amazon {

using Certificate = std::shared_ptr<X509>;

// Of a PEM file, in its order; or the one that is there in DER.
QList<Certificate> certificatesIn(const QByteArray& content);

bool isNamed(const Certificate& certificate, const QString& host);

// Whether the first one leads over the others to an authority, all of them valid now. Where an issuer is
// missing between, and the certificate that it issued says where it is to be had: its address.
struct ChainVerdict {
    bool isTrusted = false;
    std::optional<QString> missingIssuer = {};
};
// caFile: of the authorities; the system's where it is empty.
ChainVerdict verifyChain(const QList<Certificate>& chain, const QString& caFile);

} // namespace service::amazon
