#include "service/sso/saml/provider_metadata.h"

#include "service/sso/saml/xml.h"

#include <QJsonArray>
#include <QUrl>

#include <algorithm>

namespace service::sso::saml {

namespace {

constexpr qsizetype longestEntityId = 1024; // SAML core, 8.3.6
constexpr qsizetype longestUrl = 2048;
constexpr int deepestNesting = 8; // of EntitiesDescriptor

tl::unexpected<DescriptionFault> fault(const char* reason, const QJsonObject& params = {}) {
    return tl::unexpected(DescriptionFault{QString::fromLatin1(reason), params});
}

bool looksLikeHtml(const QByteArray& bytes) {
    constexpr qsizetype enough = 512;
    const QByteArray begin = bytes.left(enough).trimmed().toLower();
    return begin.startsWith("<!doctype html") || begin.startsWith("<html");
}

bool speaksSaml2(const xmlNode* role) {
    const QStringList protocols =
        attribute(role, "protocolSupportEnumeration").value_or(QString()).simplified().split(u' ');
    return protocols.contains(QLatin1String(xmlns::protocol));
}

struct Found {
    const xmlNode* entity;
    const xmlNode* role;
    std::optional<core::Time> validUntil; // the earliest of those around it
};

std::optional<core::Time> earlier(std::optional<core::Time> known, const xmlNode* node) {
    const std::optional<QString> text = attribute(node, "validUntil");
    const std::optional<core::Time> own = text ? core::fromRfc3339(*text) : std::nullopt;
    return known && own ? std::min(*known, *own) : known ? known : own;
}

void findProviders(const xmlNode* node, std::optional<core::Time> validUntil, int depth,
                   QList<Found>& found) {
    validUntil = earlier(validUntil, node);
    if (isElement(node, xmlns::metadata, "EntitiesDescriptor") && depth < deepestNesting) {
        for (const xmlNode* child : childElements(node)) {
            findProviders(child, validUntil, depth + 1, found);
        }
    } else if (isElement(node, xmlns::metadata, "EntityDescriptor")) {
        for (const xmlNode* role : childElements(node, xmlns::metadata, "IDPSSODescriptor")) {
            if (speaksSaml2(role)) {
                found.append({node, role, earlier(validUntil, role)});
                return;
            }
        }
    }
}

// It goes into a header as it is: printable ASCII only.
bool isSignOnUrl(const QString& text) {
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == QStringLiteral("https") || url.scheme() == QStringLiteral("http");
    const bool plain =
        std::all_of(text.cbegin(), text.cend(), [](QChar letter) { return letter > u' ' && letter <= u'~'; });
    return text.size() <= longestUrl && plain && url.isValid() && web && !url.host().isEmpty() &&
           url.userInfo().isEmpty() && !url.hasFragment();
}

// Redirect where it is offered, as shorter requests get by with it; POST otherwise.
Described<void> readSignOn(const xmlNode* role, ProviderDescription& into) {
    struct Binding {
        const char* urn;
        api::SignOnBinding binding;
    };
    constexpr Binding bindings[] = {
        {"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect", api::SignOnBinding::Redirect},
        {"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST", api::SignOnBinding::Post},
    };
    for (const Binding& wanted : bindings) {
        for (const xmlNode* endpoint : childElements(role, xmlns::metadata, "SingleSignOnService")) {
            if (attribute(endpoint, "Binding") != QLatin1String(wanted.urn)) {
                continue;
            }
            into.signOnUrl = attribute(endpoint, "Location").value_or(QString()).trimmed();
            into.binding = wanted.binding;
            if (!isSignOnUrl(into.signOnUrl)) {
                return fault("sign_on_url", {{QStringLiteral("url"), into.signOnUrl.left(longestUrl)}});
            }
            return {};
        }
    }
    return fault("no_sign_on");
}

Described<void> addCertificate(const QString& text, ProviderDescription& into) {
    ReadCertificate read = readCertificate(text);
    if (!read.certificate) {
        switch (read.fault) {
        case CertificateFault::Invalid:
            return fault("certificate_invalid");
        case CertificateFault::NotRsa:
            return fault("certificate_not_rsa");
        case CertificateFault::Weak:
            return fault("certificate_weak");
        }
    }
    const bool known =
        std::any_of(into.certificates.cbegin(), into.certificates.cend(),
                    [&](const Certificate& other) { return other.sha256 == read.certificate->sha256; });
    if (!known) {
        into.certificates.append(*std::move(read.certificate));
    }
    if (into.certificates.size() > api::certificatesAtMost) {
        return fault("too_many_certificates", {{QStringLiteral("limit"), api::certificatesAtMost}});
    }
    return {};
}

Described<void> readCertificates(const xmlNode* role, ProviderDescription& into) {
    for (const xmlNode* descriptor : childElements(role, xmlns::metadata, "KeyDescriptor")) {
        if (attribute(descriptor, "use").value_or(QStringLiteral("signing")) != QStringLiteral("signing")) {
            continue;
        }
        for (const xmlNode* info : childElements(descriptor, xmlns::signature, "KeyInfo")) {
            for (const xmlNode* data : childElements(info, xmlns::signature, "X509Data")) {
                for (const xmlNode* certificate : childElements(data, xmlns::signature, "X509Certificate")) {
                    if (auto added = addCertificate(textOf(certificate).value_or(QString()), into); !added) {
                        return added;
                    }
                }
            }
        }
    }
    if (into.certificates.isEmpty()) {
        return fault("no_certificate");
    }
    return {};
}

bool isEntityId(const QString& text) {
    return !text.isEmpty() && text.size() <= longestEntityId &&
           std::none_of(text.cbegin(), text.cend(),
                        [](QChar letter) { return letter.isSpace() || !letter.isPrint(); });
}

Described<ProviderDescription> readProvider(const Found& found) {
    ProviderDescription provider;
    provider.entityId = attribute(found.entity, "entityID").value_or(QString());
    provider.validUntil = found.validUntil;
    if (!isEntityId(provider.entityId)) {
        return fault("entity_id");
    }
    for (const xmlNode* format : childElements(found.role, xmlns::metadata, "NameIDFormat")) {
        provider.nameIdFormats.append(textOf(format).value_or(QString()));
    }
    if (auto signOn = readSignOn(found.role, provider); !signOn) {
        return tl::unexpected(signOn.error());
    }
    if (auto certificates = readCertificates(found.role, provider); !certificates) {
        return tl::unexpected(certificates.error());
    }
    return provider;
}

} // namespace

Described<ProviderDescription> readMetadata(const QByteArray& xml) {
    if (xml.size() > api::metadataBytesAtMost) {
        return fault("too_large", {{QStringLiteral("limit"), qint64(api::metadataBytesAtMost)}});
    }
    if (looksLikeHtml(xml)) {
        return fault("html");
    }
    const auto document = parse(xml);
    if (!document) {
        return fault(document.error() == ParseFault::DocumentType ? "dtd" : "not_xml");
    }
    const xmlNode* root = rootOf(*document);
    if (!isElement(root, xmlns::metadata, "EntityDescriptor") &&
        !isElement(root, xmlns::metadata, "EntitiesDescriptor")) {
        constexpr qsizetype longestName = 100;
        return fault("not_metadata", {{QStringLiteral("root"), localName(root).left(longestName)}});
    }
    QList<Found> found;
    findProviders(root, std::nullopt, 0, found);
    if (found.isEmpty()) {
        return fault("no_provider");
    }
    if (found.size() > 1) {
        constexpr qsizetype named = 20;
        QJsonArray ids;
        for (const Found& provider : std::as_const(found).first(qMin(named, found.size()))) {
            ids.append(attribute(provider.entity, "entityID").value_or(QString()).left(longestEntityId));
        }
        return fault("several_providers", {{QStringLiteral("entity_ids"), ids}});
    }
    return readProvider(found.first());
}

Described<ProviderDescription> describe(const QString& entityId, const QString& signOnUrl,
                                        const QStringList& certificates) {
    ProviderDescription provider;
    provider.entityId = entityId.trimmed();
    provider.signOnUrl = signOnUrl.trimmed();
    if (!isEntityId(provider.entityId)) {
        return fault("entity_id");
    }
    if (!isSignOnUrl(provider.signOnUrl)) {
        return fault("sign_on_url", {{QStringLiteral("url"), provider.signOnUrl}});
    }
    for (const QString& certificate : certificates) {
        if (auto added = addCertificate(certificate, provider); !added) {
            return tl::unexpected(added.error());
        }
    }
    return provider;
}

} // namespace service::sso::saml
