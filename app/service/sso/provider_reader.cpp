#include "service/sso/provider_reader.h"

#include <QJsonArray>

#include <algorithm>

namespace service::sso {

namespace {

core::Result<saml::ProviderDescription> asResult(saml::Described<saml::ProviderDescription>&& described) {
    if (described) {
        return *std::move(described);
    }
    QJsonObject params = described.error().params;
    params.insert(QStringLiteral("reason"), described.error().reason);
    return core::fail(core::ErrorId::MetadataInvalid, params);
}

core::Error badRequest(const char* field) {
    return {core::ErrorId::BadRequest, {}, {{QLatin1String(field), QStringLiteral("required"), {}}}};
}

core::Result<saml::ProviderDescription> readByHand(const api::DescribeProvider& description) {
    if (!description.entityId) {
        return core::fail(badRequest("entity_id"));
    }
    if (!description.signOnUrl) {
        return core::fail(badRequest("sign_on_url"));
    }
    return asResult(saml::describe(*description.entityId, *description.signOnUrl,
                                   description.certificates.value_or(QList<QString>())));
}

api::SsoWarning warning(const char* id, const saml::Certificate& certificate, const char* when,
                        core::Time time) {
    return {QString::fromLatin1(id),
            {{QStringLiteral("sha256"), certificate.sha256}, {QLatin1String(when), core::toRfc3339(time)}}};
}

void addDates(QList<api::SsoWarning>& warnings, const saml::Certificate& certificate, core::Time now) {
    constexpr core::Duration soon = std::chrono::hours(24 * 60);
    if (certificate.notAfter <= now) {
        warnings.append(warning("certificate_expired", certificate, "not_after", certificate.notAfter));
    } else if (certificate.notAfter <= now + soon) {
        warnings.append(warning("certificate_expires", certificate, "not_after", certificate.notAfter));
    }
    if (certificate.notBefore > now) {
        warnings.append(
            warning("certificate_not_yet_valid", certificate, "not_before", certificate.notBefore));
    }
}

bool mayCarryEmail(const QString& format) {
    return format.endsWith(QStringLiteral(":emailAddress")) ||
           format.endsWith(QStringLiteral(":unspecified"));
}

} // namespace

core::Result<Provider> ProviderReader::read(const api::DescribeProvider& description) const {
    const bool byHand = description.entityId || description.signOnUrl || description.certificates;
    const int ways = (description.metadataXml ? 1 : 0) + (description.metadataUrl ? 1 : 0) + (byHand ? 1 : 0);
    if (ways > 1) {
        return core::fail(
            {core::ErrorId::BadRequest, {}, {{QStringLiteral("idp"), QStringLiteral("not_allowed"), {}}}});
    }
    if (ways == 0) {
        return core::fail(badRequest("idp"));
    }
    const auto read = description.metadataXml
                          ? asResult(saml::readMetadata(description.metadataXml->toUtf8()))
                      : description.metadataUrl ? follow(*description.metadataUrl)
                                                : readByHand(description);
    if (!read) {
        return core::fail(read.error());
    }
    return Provider{*read, description.metadataUrl};
}

core::Result<Provider> ProviderReader::withCertificates(Provider provider,
                                                        const QList<saml::Certificate>& kept) {
    QList<saml::Certificate>& certificates = provider.description.certificates;
    for (const saml::Certificate& certificate : kept) {
        const bool known =
            std::any_of(certificates.cbegin(), certificates.cend(),
                        [&](const saml::Certificate& other) { return other.sha256 == certificate.sha256; });
        if (!known) {
            certificates.append(certificate);
        }
    }
    const auto invalid = [](const char* reason, QJsonObject params = {}) {
        params.insert(QStringLiteral("reason"), QLatin1String(reason));
        return core::fail(core::ErrorId::MetadataInvalid, params);
    };
    if (certificates.isEmpty()) {
        return invalid("no_certificate");
    }
    if (certificates.size() > api::certificatesAtMost) {
        return invalid("too_many_certificates", {{QStringLiteral("limit"), api::certificatesAtMost}});
    }
    return provider;
}

core::Result<saml::ProviderDescription> ProviderReader::follow(const QString& url) const {
    const core::Result<QByteArray> xml = m_fetch(url);
    if (!xml) {
        return core::fail(xml.error());
    }
    return asResult(saml::readMetadata(*xml));
}

QList<api::SsoWarning> warningsOf(const saml::ProviderDescription& provider, core::Time now) {
    QList<api::SsoWarning> warnings;
    if (provider.validUntil && *provider.validUntil <= now) {
        warnings.append({QStringLiteral("metadata_expired"),
                         {{QStringLiteral("valid_until"), core::toRfc3339(*provider.validUntil)}}});
    }
    for (const saml::Certificate& certificate : provider.certificates) {
        addDates(warnings, certificate, now);
    }
    if (provider.signOnUrl.startsWith(QStringLiteral("http:"))) {
        warnings.append({QStringLiteral("plain_http"), {{QStringLiteral("url"), provider.signOnUrl}}});
    }
    const QStringList& formats = provider.nameIdFormats;
    if (!formats.isEmpty() && std::none_of(formats.cbegin(), formats.cend(), mayCarryEmail)) {
        warnings.append({QStringLiteral("name_id_not_email"),
                         {{QStringLiteral("formats"), QJsonArray::fromStringList(formats)}}});
    }
    return warnings;
}

} // namespace service::sso
