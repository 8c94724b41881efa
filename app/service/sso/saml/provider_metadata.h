#pragma once

#include "api/sso_provider.h"
#include "service/sso/saml/certificate.h"

#include <QJsonObject>
#include <QStringList>

#include <tl/expected.hpp>

namespace service::sso::saml {

// An identity provider, as its metadata or a person describes it.
struct ProviderDescription {
    QString entityId;
    QString signOnUrl;
    api::SignOnBinding binding = api::SignOnBinding::Redirect;
    QList<Certificate> certificates; // each once, in the order of the metadata
    std::optional<core::Time> validUntil;
    QStringList nameIdFormats; // as it lists them
};

// Why a description can't be used. Reasons: too_large, html, not_xml, dtd, not_metadata {root}, no_provider,
// several_providers {entity_ids[]}, entity_id, no_sign_on, sign_on_url {url}, no_certificate,
// certificate_invalid, certificate_not_rsa, certificate_weak, too_many_certificates {limit}
struct DescriptionFault {
    QString reason;
    QJsonObject params = {};
};

template <class T>
using Described = tl::expected<T, DescriptionFault>;

// SAML 2.0 metadata of one identity provider. Its own signature is not looked at: who pastes or links it
// vouches for it.
Described<ProviderDescription> readMetadata(const QByteArray& xml);

// The same, by hand. No certificate is no fault here: those that are in force may stay.
Described<ProviderDescription> describe(const QString& entityId, const QString& signOnUrl,
                                        const QStringList& certificates);

} // namespace service::sso::saml
