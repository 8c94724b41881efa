#pragma once

#include "api/identity.h"

// Signing in through SSO, and the members who agreed that a service opens their account. Takes no permission:
// it is the members'.
namespace api {

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

inline constexpr Endpoint<Empty, SsoConsents> listSsoConsents{Method::Get, "/v1/sso/consents",
                                                              Access::Session};
// Somebody else's provider will open the account: as with accepting an invitation, whoever found a session
// open must not arrange that.
inline constexpr Endpoint<Empty, Empty> giveSsoConsent{Method::Put, "/v1/sso/consents/{service_id}",
                                                       Access::StepUp, 204};
// Sessions that the service opened end with it.
inline constexpr Endpoint<Empty, Empty> withdrawSsoConsent{Method::Delete, "/v1/sso/consents/{service_id}",
                                                           Access::Session, 204};
// email_invalid, locale_invalid, too_many_requests
inline constexpr Endpoint<SendLoginLinks, Empty> sendLoginLinks{Method::Post, "/v1/sso/login-links",
                                                                Access::Anyone, 202};
// 201 with a Session of 24 hours without step-up, or 202 {challenge}; code_expired, account_disabled
inline constexpr Endpoint<ExchangeSsoCode, SignInOutcome> exchangeSsoCode{Method::Post, "/v1/sso/exchange",
                                                                          Access::Anyone, 201};

} // namespace api
