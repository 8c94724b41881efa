#pragma once

#include "api/endpoint.h"
#include "api/identity.h"

// Single sign-on through the SAML 2.0 identity provider of a company: services of an account, the
// organizations that they are for, the members who agreed to them, and signing in. Managing a service takes
// the permission sso_allowed of the account; without it every call but the list is sso_not_allowed.
namespace api {

inline constexpr int certificatesAtMost = 20; // of one service
inline constexpr int ssoServicesAtMost = 200; // of one account
inline constexpr qsizetype metadataBytesAtMost = 1024 * 1024;

enum class SsoType { Saml2 };
// How a request travels to the provider.
enum class SignOnBinding { Redirect, Post };
enum class SsoTestState {
    Waiting, // for the browser to open the test's URL
    Running, // the browser is at the provider
    Passed,
    Failed,
    Expired, // ten minutes without an end
};

} // namespace api

template <>
struct core::json::EnumNames<api::SsoType> {
    static constexpr std::pair<api::SsoType, const char*> names[] = {{api::SsoType::Saml2, "saml2"}};
};
template <>
struct core::json::EnumNames<api::SignOnBinding> {
    static constexpr std::pair<api::SignOnBinding, const char*> names[] = {
        {api::SignOnBinding::Redirect, "redirect"},
        {api::SignOnBinding::Post, "post"},
    };
};
template <>
struct core::json::EnumNames<api::SsoTestState> {
    using State = api::SsoTestState;
    static constexpr std::pair<State, const char*> names[] = {
        {State::Waiting, "waiting"}, {State::Running, "running"}, {State::Passed, "passed"},
        {State::Failed, "failed"},   {State::Expired, "expired"},
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

struct SsoOrganization {
    QString id;
    QString name;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("name", self.name);
    }
};

struct SsoService {
    QString id;
    QString name;
    SsoType type = SsoType::Saml2;
    QString loginUrl;
    int organizationCount = 0;
    QList<SsoOrganization> organizations; // by name; in a list the first 20
    SsoProvider idp;
    ServiceProvider sp;
    core::Time createdAt;
    core::Time updatedAt;
    int version = 1;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("name", self.name);
        field("type", self.type);
        field("login_url", self.loginUrl);
        field("organization_count", self.organizationCount);
        field("organizations", self.organizations);
        field("idp", self.idp);
        field("sp", self.sp);
        field("created_at", self.createdAt);
        field("updated_at", self.updatedAt);
        field("version", self.version);
    }
};

// The oldest first. Without the permission: allowed false, no items.
struct SsoServiceList {
    bool allowed = false;
    QList<SsoService> items;
    core::json::Nullable<QString> nextCursor;
    int total = 0;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("allowed", self.allowed);
        field("items", self.items);
        field("next_cursor", self.nextCursor);
        field("total", self.total);
    }
};

// How the provider is described: its metadata, a link to them, or entity ID, sign-on URL and certificates by
// hand. Exactly one of the three ways; bad_request otherwise.
struct DescribeProvider {
    std::optional<QString> metadataXml;
    std::optional<QString>
        metadataUrl; // https or http; the service fetches it, under the rules of a callback URL
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

// The addresses of a service that is still to be made: what is entered at the provider comes before its
// metadata can be had. An account has one at a time, for 30 days, and gets it again until a service takes it.
struct SsoReservation {
    QString id; // the id that the service will have
    ServiceProvider sp;
    core::Time expiresAt;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("sp", self.sp);
        field("expires_at", self.expiresAt);
    }
};

struct NewSsoService {
    QString name;
    SsoType type = SsoType::Saml2;
    DescribeProvider idp;
    std::optional<QString> reservation; // its id; without one the service has addresses of its own

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("name", self.name, nameText);
        field("type", self.type);
        field("idp", self.idp);
        field("reservation", self.reservation, core::json::Text{.longest = 64});
    }
};

struct UpdateSsoService {
    std::optional<QString> name;
    std::optional<DescribeProvider> idp;
    // With idp: of the certificates in force, those that stay beside the described ones, by sha256.
    std::optional<QList<QString>> keepCertificates;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("name", self.name, nameText);
        field("idp", self.idp);
        field("keep_certificates", self.keepCertificates, core::json::Text{.longest = 64});
    }
};

struct DeleteSsoService {
    QString confirmName; // the service's name, letter by letter

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("confirm_name", self.confirmName, nameText);
    }
};

struct SsoOrganizationMembers {
    QString id;
    QString name;
    int members = 0; // who agreed to this service, its owner aside

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("name", self.name);
        field("members", self.members);
    }
};

struct SsoPerson {
    QString name;
    QString email;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("name", self.name);
        field("email", self.email);
    }
};

// Who loses this way in when the service goes. The owner of an account that has only ever been opened
// through this service since it joined will have to think of its password, and is named.
struct SsoDeletion {
    QList<SsoOrganizationMembers> organizations; // by name, all of them
    int members = 0;                             // of all the organizations, each counted once
    QList<SsoPerson> onlyThisWay;                // by name, 100 at most
    int onlyThisWayCount = 0;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("organizations", self.organizations);
        field("members", self.members);
        field("only_this_way", self.onlyThisWay);
        field("only_this_way_count", self.onlyThisWayCount);
    }
};

struct AssociateOrganizations {
    QList<QString> organizationIds; // all that it is for from now on; 5,000 at most

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("organization_ids", self.organizationIds, core::json::Text{.longest = 64});
    }
};

// One thing that was looked at in a provider's response. Ids, in this order; those after a failed signature
// are not there, since what they look at is not to be trusted:
//   format      {reason}: not_base64, too_large, not_xml, dtd, comment, duplicate_id, not_a_response,
//   assertions
//               (not exactly one), structure
//   status      {code, message} as the provider gave them, where it refused
//   decryption  where the assertion is encrypted
//   signature   {reason}: missing, structure, algorithm {algorithm}, unknown_certificate {sha256}, wrong
//   issuer      {expected, received}
//   destination {expected, received}
//   recipient   {expected, received}; {reason}: missing
//   audience    {expected, received[]}
//   times       {reason}: expired, not_yet_valid, missing; {from, until, now}
//   one_time    {reason}: replayed
//   request     {reason}: missing, unknown, answered, expired
//   email       {reason}: missing, invalid, several {emails[]}; {email, from}: name_id, or the attribute's
//   name account     {who}: owner, member; {reason}: unknown, not_agreed, disabled browser     {reason}:
//   another, not the one that began
struct SsoCheck {
    QString id;
    bool ok = false;
    QJsonObject params;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("ok", self.ok);
        field("params", self.params);
    }
};

// Opened in a browser, the URL walks the way of a sign-in, and nobody is signed in. Ten minutes.
struct SsoTestStart {
    QString id;
    QString url;
    core::Time expiresAt;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("url", self.url);
        field("expires_at", self.expiresAt);
    }
};

// Whom the provider spoke of, from the assertion that was verified.
struct SsoSubject {
    core::json::Nullable<QString> nameId;
    core::json::Nullable<QString> format; // of the NameID
    core::json::Nullable<QString> email;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("name_id", self.nameId);
        field("format", self.format);
        field("email", self.email);
    }
};

struct SsoTest {
    SsoTestState state = SsoTestState::Waiting;
    QList<SsoCheck> checks;
    core::json::Nullable<SsoSubject> subject;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("state", self.state);
        field("checks", self.checks);
        field("subject", self.subject);
    }
};

// A service of an organization that the account is a member of: it opens the account once the account agreed.
struct SsoConsent {
    QString serviceId;
    QString serviceName;
    QString entityId;             // of the provider
    QList<QString> organizations; // names of those through which it concerns the account
    core::json::Nullable<core::Time> agreedAt;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("service_id", self.serviceId);
        field("service_name", self.serviceName);
        field("entity_id", self.entityId);
        field("organizations", self.organizations);
        field("agreed_at", self.agreedAt);
    }
};

struct SsoConsents {
    QList<SsoConsent> items; // by name

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("items", self.items);
    }
};

// The login links of the services that may open the account of this address go there by mail. The answer
// is the same whether or not there are any.
struct SendLoginLinks {
    QString email;
    QString locale; // en, fr: of the mail

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("email", self.email, emailText);
        field("locale", self.locale, localeText);
    }
};

// What came to the desktop's own listener at the end of the browser's way: a code, and the verifier that only
// this desktop knows (RFC 7636, S256).
struct ExchangeSsoCode {
    QString code;
    QString codeVerifier;
    QString device;
    std::optional<QString> deviceToken;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("code", self.code, tokenText);
        field("code_verifier", self.codeVerifier, core::json::Text{.shortest = 43, .longest = 128});
        field("device", self.device, deviceText);
        field("device_token", self.deviceToken, tokenText);
    }
};

inline constexpr Endpoint<Empty, SsoServiceList> listSsoServices{Method::Get, "/v1/sso/services",
                                                                 Access::Session};
// The account's reservation, made where it has none.
inline constexpr Endpoint<Empty, SsoReservation> reserveSsoService{Method::Post, "/v1/sso/reservations",
                                                                   Access::Session};
// not_found where the reservation is not the account's; name_invalid, metadata_invalid{reason},
// metadata_unreachable{reason}, sso_services_full{limit}
inline constexpr Endpoint<NewSsoService, SsoService> createSsoService{Method::Post, "/v1/sso/services",
                                                                      Access::StepUp, 201};
inline constexpr Endpoint<Empty, SsoService> getSsoService{Method::Get, "/v1/sso/services/{id}",
                                                           Access::Session};
inline constexpr Endpoint<UpdateSsoService, SsoService> updateSsoService{
    Method::Patch, "/v1/sso/services/{id}", Access::StepUp};
// confirmation_wrong
inline constexpr Endpoint<DeleteSsoService, Empty> deleteSsoService{Method::Delete, "/v1/sso/services/{id}",
                                                                    Access::StepUp, 204};
inline constexpr Endpoint<Empty, SsoDeletion> getSsoDeletion{Method::Get, "/v1/sso/services/{id}/deletion",
                                                             Access::Session};
// bad_request where one is no organization of the account
inline constexpr Endpoint<AssociateOrganizations, SsoService> associateOrganizations{
    Method::Put, "/v1/sso/services/{id}/organizations", Access::StepUp};
inline constexpr Endpoint<Empty, SsoTestStart> startSsoTest{Method::Post, "/v1/sso/services/{id}/tests",
                                                            Access::Session, 201};
inline constexpr Endpoint<Empty, SsoTest> getSsoTest{Method::Get, "/v1/sso/services/{id}/tests/{test_id}",
                                                     Access::Session};
inline constexpr Endpoint<DescribeProvider, ProviderPreview> previewProvider{
    Method::Post, "/v1/sso/metadata/preview", Access::Session};
// Consents need no permission: they are the members'.
inline constexpr Endpoint<Empty, SsoConsents> listSsoConsents{Method::Get, "/v1/sso/consents",
                                                              Access::Session};
inline constexpr Endpoint<Empty, Empty> giveSsoConsent{Method::Put, "/v1/sso/consents/{service_id}",
                                                       Access::Session, 204};
// Sessions that the service opened end with it.
inline constexpr Endpoint<Empty, Empty> withdrawSsoConsent{Method::Delete, "/v1/sso/consents/{service_id}",
                                                           Access::Session, 204};
inline constexpr Endpoint<SendLoginLinks, Empty> sendLoginLinks{Method::Post, "/v1/sso/login-links",
                                                                Access::Anyone, 202};
// 201 with a Session of 24 hours without step-up, or 202 {challenge}; code_expired, account_disabled
inline constexpr Endpoint<ExchangeSsoCode, SignInOutcome> exchangeSsoCode{Method::Post, "/v1/sso/exchange",
                                                                          Access::Anyone, 201};

} // namespace api
