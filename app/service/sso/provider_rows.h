#pragma once

#include "api/sso_provider.h"
#include "service/sso/saml/provider_metadata.h"
#include "service/store/database.h"

// The identity provider of a service, in its row, sso_certificates and sso_metadata_sources.
namespace service::sso {

// A provider, and the link that it was read from, if any.
struct Provider {
    saml::ProviderDescription description;
    std::optional<QString> metadataUrl;
};

// When a link is to be followed again: when what it brought ends, and every day, as a provider may have
// another certificate sooner.
core::Time refreshDue(const saml::ProviderDescription& description, core::Time fetchedAt);

// In the place of what was there. Nothing where the service has ended meanwhile.
void setProvider(store::Transaction& transaction, const QString& serviceId, const Provider& provider,
                 core::Time now);
// The same of what a link brought anew, whose url stays.
void refreshProvider(store::Transaction& transaction, const QString& serviceId,
                     const saml::ProviderDescription& description, core::Time now);

// The one that expires last comes first.
QList<saml::Certificate> certificatesOf(store::Transaction& transaction, const QString& serviceId);
api::SsoCertificate shown(const saml::Certificate& certificate);
QList<api::SsoCertificate> shown(const QList<saml::Certificate>& certificates);
core::json::Nullable<api::MetadataSource> metadataSourceOf(store::Transaction& transaction,
                                                           const QString& serviceId);

} // namespace service::sso
