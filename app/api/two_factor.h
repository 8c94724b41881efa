#pragma once

#include "api/identity.h"

// Two-factor authentication: SHA-1, six digits, 30 seconds (what Google Authenticator takes), one step of
// drift either way; a code works once.
namespace api {

// An authenticator that is being set up; the one in force, if any, counts until this one is confirmed.
struct TwoFactorEnrolment {
    QString id;
    QString secret; // base32, without padding
    QString otpauthUri;
    core::Time expiresAt;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("secret", self.secret);
        field("otpauth_uri", self.otpauthUri);
        field("expires_at", self.expiresAt);
    }
};

struct ConfirmTwoFactor {
    QString code; // of the new authenticator

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("code", self.code, codeText);
    }
};

struct RemoveTwoFactor {
    QString code; // of the authenticator, or a recovery code

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("code", self.code, codeText);
    }
};

// Shown once; each works once.
struct RecoveryCodes {
    QList<QString> recoveryCodes;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("recovery_codes", self.recoveryCodes);
    }
};

inline constexpr Endpoint<Empty, TwoFactorEnrolment> beginTwoFactor{Method::Post, "/v1/account/two-factor",
                                                                    Access::StepUp, 201};
// code_wrong{attempts_left}, code_expired (the enrolment is over), not_found
inline constexpr Endpoint<ConfirmTwoFactor, RecoveryCodes> confirmTwoFactor{
    Method::Post, "/v1/account/two-factor/{id}/confirm", Access::Session};
// code_wrong, code_used, wrong_state where it is off
inline constexpr Endpoint<RemoveTwoFactor, Empty> removeTwoFactor{Method::Delete, "/v1/account/two-factor",
                                                                  Access::Session, 204};
// wrong_state where two-factor authentication is off
inline constexpr Endpoint<Empty, RecoveryCodes> newRecoveryCodes{Method::Post, "/v1/account/recovery-codes",
                                                                 Access::StepUp};

} // namespace api
