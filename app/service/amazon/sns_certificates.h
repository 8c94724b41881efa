#pragma once

#include "callback_url/address_rules.h"
#include "core/time.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <openssl/x509.h>

#include <tl/expected.hpp>

#include <memory>
#include <mutex>

namespace service::amazon {

// The certificates that SNS signs with, fetched from SNS and kept for a day. A certificate is taken where its
// name is SNS's, it is valid now, and a chain leads to an authority. Thread safe.
class SnsCertificates {
  public:
    // caFile: of the authorities; the system's where it is empty.
    SnsCertificates(const callback_url::AddressRules& addresses, QString caFile)
        : m_addresses(addresses)
        , m_caFile(std::move(caFile)) {}

    enum class Trouble { Unreachable, NotSns };
    using Certificate = std::shared_ptr<X509>;
    // host: as hostOfCertificateUrl() has read it.
    tl::expected<Certificate, Trouble> get(const QString& url, const QString& host, core::Time now);

  private:
    struct Kept {
        Certificate certificate;
        core::Time until;
    };
    tl::expected<Certificate, Trouble> fetch(const QString& url, const QString& host) const;

    const callback_url::AddressRules& m_addresses;
    QString m_caFile;
    std::mutex m_guard;
    QHash<QString, Kept> m_kept; // by URL
};

// Whether the key of the certificate has signed the text: version 1 is RSA with SHA-1, 2 with SHA-256.
bool isSignedBy(X509& certificate, int signatureVersion, const QByteArray& text, const QByteArray& signature);

} // namespace service::amazon
