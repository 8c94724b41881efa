#pragma once

#include "api/endpoint.h"

// The identity provider of a company, and what is entered there of ours (SAML 2.0).
namespace api {

inline constexpr int certificatesAtMost = 20; // of one service
inline constexpr qsizetype metadataBytesAtMost = 1024 * 1024;

// How a request travels to the provider.
enum class SignOnBinding { Redirect, Post };

} // namespace api

template <>
struct core::json::EnumNames<api::SignOnBinding> {
    static constexpr std::pair<api::SignOnBinding, const char*> names[] = {
        {api::SignOnBinding::Redirect, "redirect"},
        {api::SignOnBinding::Post, "post"},
    };
};

namespace api {

// One that the provider signs with.
struct SsoCertificate {
    QString sha256;  // of its DER form: 64 hex digits in lower case
    QString subject; // "CN=idp.example.com, O=Example"
    core::Time notBefore;
    core::Time notAfter;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("sha256", self.sha256);
        field("subject", self.subject);
        field("not_before", self.notBefore);
        field("not_after", self.notAfter);
    }
};

// Why a link could not be followed, or what it brought not be taken: an id and parameters of
// metadata_unreachable or metadata_invalid.
struct MetadataFailure {
    core::Time at;
    QString id;
    QJsonObject params;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("at", self.at);
        field("id", self.id);
        field("params", self.params);
    }
};

// The link that the provider's metadata are read from again when their validity ends.
struct MetadataSource {
    QString url;
    core::Time fetchedAt;
    core::json::Nullable<core::Time> validUntil;
    core::json::Nullable<MetadataFailure> failure; // of the last attempt; what was there before is kept

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("url", self.url);
        field("fetched_at", self.fetchedAt);
        field("valid_until", self.validUntil);
        field("failure", self.failure);
    }
};

// The identity provider, as a service goes by it.
struct SsoProvider {
    QString entityId;
    QString signOnUrl; // http or https, for the browser
    SignOnBinding binding = SignOnBinding::Redirect;
    QList<SsoCertificate> certificates;            // the one that expires last comes first
    core::json::Nullable<MetadataSource> metadata; // where it was configured by link

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("entity_id", self.entityId);
        field("sign_on_url", self.signOnUrl);
        field("binding", self.binding);
        field("certificates", self.certificates);
        field("metadata", self.metadata);
    }
};

// What is entered at the provider.
struct ServiceProvider {
    QString entityId;
    QString acsUrl;
    QString metadataUrl;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("entity_id", self.entityId);
        field("acs_url", self.acsUrl);
        field("metadata_url", self.metadataUrl);
    }
};

// How the provider is described: its metadata, a link to them, or entity ID, sign-on URL and certificates by
// hand. Exactly one of the three ways; bad_request otherwise.
struct DescribeProvider {
    std::optional<QString> metadataXml;
    // https or http; the service fetches it, under the rules of a callback URL.
    std::optional<QString> metadataUrl;
    std::optional<QString> entityId;
    std::optional<QString> signOnUrl;
    std::optional<QList<QString>> certificates; // PEM, or its base64 alone

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        using core::json::Text;
        field("metadata_xml", self.metadataXml, Text{.longest = metadataBytesAtMost, .lines = true});
        field("metadata_url", self.metadataUrl, Text{.longest = 2048});
        field("entity_id", self.entityId, Text{.longest = 1024}); // SAML core, 8.3.6
        field("sign_on_url", self.signOnUrl, Text{.longest = 2048});
        field("certificates", self.certificates, Text{.longest = 16 * 1024, .lines = true});
    }
};

// What is odd about a provider without being refused. Ids, with their params:
//   metadata_expired          {valid_until}
//   certificate_expired       {sha256, not_after}: goes on working; the provider should have another by now
//   certificate_not_yet_valid {sha256, not_before}
//   certificate_expires       {sha256, not_after}: within 60 days
//   plain_http                {url}: the sign-on URL is not encrypted
//   name_id_not_email         {formats[]}: an attribute has to carry the e-mail address
//   entity_id_known           {service}: another service of the account has this provider already
struct SsoWarning {
    QString id;
    QJsonObject params;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("params", self.params);
    }
};

// What a description comes to. Nothing is saved.
struct ProviderPreview {
    QString entityId;
    QString signOnUrl;
    SignOnBinding binding = SignOnBinding::Redirect;
    QList<SsoCertificate> certificates;
    core::json::Nullable<core::Time> validUntil;
    QList<SsoWarning> warnings;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("entity_id", self.entityId);
        field("sign_on_url", self.signOnUrl);
        field("binding", self.binding);
        field("certificates", self.certificates);
        field("valid_until", self.validUntil);
        field("warnings", self.warnings);
    }
};

// sso_not_allowed, metadata_invalid{reason}, metadata_unreachable{reason}
inline constexpr Endpoint<DescribeProvider, ProviderPreview> previewProvider{
    Method::Post, "/v1/sso/metadata/preview", Access::Session};

} // namespace api
