#pragma once

#include "api/sso_provider.h"
#include "core/result.h"
#include "service/sso/provider_rows.h"

#include <functional>

namespace service::sso {

// Brings what is behind a link: metadata_unreachable{reason}, metadata_invalid{reason: too_large}.
using FetchMetadata = std::function<core::Result<QByteArray>(const QString& url)>;

// From a description to a provider. metadata_invalid{reason} as saml::DescriptionFault has them; bad_request
// where it is none of the three ways, or several.
class ProviderReader {
  public:
    explicit ProviderReader(FetchMetadata fetch)
        : m_fetch(std::move(fetch)) {}

    // Waits for somebody else's server where it is a link: never inside a transaction.
    core::Result<Provider> read(const api::DescribeProvider& description) const;
    // With these certificates as well, each once. no_certificate and too_many_certificates show here.
    static core::Result<Provider> withCertificates(Provider provider, const QList<saml::Certificate>& kept);
    core::Result<saml::ProviderDescription> follow(const QString& url) const;

  private:
    FetchMetadata m_fetch;
};

// All but entity_id_known.
QList<api::SsoWarning> warningsOf(const saml::ProviderDescription& provider, core::Time now);

} // namespace service::sso
