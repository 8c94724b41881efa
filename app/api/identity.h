#pragma once

#include "api/endpoint.h"

// Sign-up, sign-in, sessions, password resets, step-up.
namespace api {

inline constexpr core::json::Text emailText{.longest = 254}; // RFC 5321, 4.5.3.1.3
inline constexpr core::json::Text nameText{.longest = 100};
inline constexpr core::json::Text passwordText{.longest = 256};
inline constexpr core::json::Text codeText{.longest = 64};
inline constexpr core::json::Text localeText{.longest = 35}; // BCP 47
inline constexpr core::json::Text deviceText{.longest = 120};
inline constexpr core::json::Text tokenText{.longest = 128};

struct StartRegistration {
    QString email;
    QString locale; // en, fr

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("email", self.email, emailText);
        field("locale", self.locale, localeText);
    }
};

// A code is on its way to the address.
struct CodeSent {
    QString id;
    core::Time resendAfter;
    core::Time expiresAt;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("resend_after", self.resendAfter);
        field("expires_at", self.expiresAt);
    }
};

struct NewOrganization {
    QString name;
    std::optional<QString> website;
    QString timeZone; // IANA; fixed once chosen

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("name", self.name, nameText);
        field("website", self.website, core::json::Text{.longest = 2000});
        field("time_zone", self.timeZone, core::json::Text{.longest = 64});
    }
};

struct CompleteRegistration {
    QString code;
    QString name;
    QString password;
    NewOrganization organization;
    std::optional<QString> device;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("code", self.code, codeText);
        field("name", self.name, nameText);
        field("password", self.password, passwordText);
        field("organization", self.organization);
        field("device", self.device, deviceText);
    }
};

struct Session {
    QString token; // told once; the service keeps a hash of it
    QString id;
    QString accountId;
    core::Time expiresAt;
    // Proves, at a later sign-in to this account, that this device has signed in before: strangers who guess
    // passwords elsewhere then can't lock it out. Told at every sign-in and sign-up; kept across sign-outs,
    // as secret as the token.
    std::optional<QString> deviceToken = {};

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("token", self.token);
        field("id", self.id);
        field("account_id", self.accountId);
        field("expires_at", self.expiresAt);
        field("device_token", self.deviceToken, tokenText);
    }
};

struct SignIn {
    QString email;
    QString password;
    QString device;                          // what the person would call it: "Alice’s laptop, Debian 12"
    std::optional<QString> deviceToken = {}; // of the last Session of this account on this device

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("email", self.email, emailText);
        field("password", self.password, passwordText);
        field("device", self.device, deviceText);
        field("device_token", self.deviceToken, tokenText);
    }
};

// What proves a second time who somebody is, where the account has two-factor authentication.
enum class SecondFactorMethod { Totp, RecoveryCode };

struct SecondFactor {
    SecondFactorMethod method = SecondFactorMethod::Totp;
    QString code; // six digits, or a recovery code; spaces and hyphens in it don't count

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("method", self.method);
        field("code", self.code, codeText);
    }
};
} // namespace api

template <>
struct core::json::EnumNames<api::SecondFactorMethod> {
    static constexpr std::pair<api::SecondFactorMethod, const char*> names[] = {
        {api::SecondFactorMethod::Totp, "totp"},
        {api::SecondFactorMethod::RecoveryCode, "recovery_code"},
    };
};

namespace api {

// The password was right; the second factor is still to be shown.
struct Challenge {
    QString id; // as secret as a token: who has it has shown the password
    QList<SecondFactorMethod> methods;
    core::Time expiresAt;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("methods", self.methods);
        field("expires_at", self.expiresAt);
    }
};

// What a sign-in comes to: 201 with the fields of a Session, or 202 {challenge}.
struct SignInOutcome {
    std::optional<QString> token;
    std::optional<QString> id;
    std::optional<QString> accountId;
    std::optional<core::Time> expiresAt;
    std::optional<QString> deviceToken;
    std::optional<Challenge> challenge;

    // Nothing where there is a challenge.
    std::optional<Session> session() const {
        if (!token || !id || !accountId || !expiresAt) {
            return std::nullopt;
        }
        return Session{*token, *id, *accountId, *expiresAt, deviceToken};
    }

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("token", self.token);
        field("id", self.id);
        field("account_id", self.accountId);
        field("expires_at", self.expiresAt);
        field("device_token", self.deviceToken, tokenText);
        field("challenge", self.challenge);
    }
};

struct StartPasswordReset {
    QString email;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("email", self.email, emailText);
    }
};

struct CompletePasswordReset {
    QString code;
    QString password;
    std::optional<SecondFactor> second =
        {}; // where two-factor authentication is on: two_factor_required without

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("code", self.code, codeText);
        field("password", self.password, passwordText);
        field("second", self.second);
    }
};

// Where the account is signed in.
struct SessionSummary {
    QString id;
    QString device;
    QString address; // of the last use
    core::Time createdAt;
    core::Time lastUsedAt;
    bool current = false;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("device", self.device);
        field("address", self.address);
        field("created_at", self.createdAt);
        field("last_used_at", self.lastUsedAt);
        field("current", self.current);
    }
};

enum class StepUpMethod { Password, Totp, RecoveryCode };

struct StepUp {
    StepUpMethod method = StepUpMethod::Password;
    QString value;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("method", self.method);
        field("value", self.value, passwordText);
    }
};

struct StepUpOpen {
    core::Time until;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("until", self.until);
    }
};

inline constexpr Endpoint<StartRegistration, CodeSent> startRegistration{Method::Post, "/v1/registrations",
                                                                         Access::Anyone, 202};
inline constexpr Endpoint<Empty, CodeSent> resendRegistration{Method::Post, "/v1/registrations/{id}/resend",
                                                              Access::Anyone, 202};
inline constexpr Endpoint<CompleteRegistration, Session> completeRegistration{
    Method::Post, "/v1/registrations/{id}/complete", Access::Anyone, 201};
inline constexpr Endpoint<SignIn, SignInOutcome> signIn{Method::Post, "/v1/sessions", Access::Anyone, 201};
inline constexpr Endpoint<SecondFactor, Session> answerChallenge{Method::Post, "/v1/challenges/{id}",
                                                                 Access::Anyone, 201};
inline constexpr Endpoint<Empty, Page<SessionSummary>> listSessions{Method::Get, "/v1/sessions",
                                                                    Access::Session};
inline constexpr Endpoint<Empty, Empty> endSession{Method::Delete, "/v1/sessions/{id}", Access::Session, 204};
inline constexpr Endpoint<Empty, Empty> signOut{Method::Delete, "/v1/sessions/current", Access::Session, 204};
inline constexpr Endpoint<Empty, Empty> endOtherSessions{Method::Delete, "/v1/sessions", Access::Session,
                                                         204};
inline constexpr Endpoint<StartPasswordReset, CodeSent> startPasswordReset{
    Method::Post, "/v1/password-resets", Access::Anyone, 202};
inline constexpr Endpoint<CompletePasswordReset, Empty> completePasswordReset{
    Method::Post, "/v1/password-resets/{id}/complete", Access::Anyone, 204};
inline constexpr Endpoint<StepUp, StepUpOpen> stepUp{Method::Post, "/v1/step-up", Access::Session};
inline constexpr Endpoint<Empty, Empty> closeStepUp{Method::Delete, "/v1/step-up", Access::Session, 204};

} // namespace api

template <>
struct core::json::EnumNames<api::StepUpMethod> {
    static constexpr std::pair<api::StepUpMethod, const char*> names[] = {
        {api::StepUpMethod::Password, "password"},
        {api::StepUpMethod::Totp, "totp"},
        {api::StepUpMethod::RecoveryCode, "recovery_code"},
    };
};
