#pragma once

#include "api/identity.h"

namespace api {

// A picture with a hole at a place that only the service knows, and the piece that fits it. All lengths in
// pixels of the picture.
struct Captcha {
    QString id;
    QString background; // PNG, base64
    QString piece;      // PNG, base64, transparent around its shape
    int width = 0;
    int height = 0;
    int pieceY = 0; // top edge of the piece; only x is asked for
    core::Time expiresAt;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("background", self.background, core::json::Text{.longest = 400000});
        field("piece", self.piece, core::json::Text{.longest = 100000});
        field("width", self.width);
        field("height", self.height);
        field("piece_y", self.pieceY);
        field("expires_at", self.expiresAt);
    }
};

enum class CaptchaAnswerKind { EmailCode };
} // namespace api

template <>
struct core::json::EnumNames<api::CaptchaAnswerKind> {
    static constexpr std::pair<api::CaptchaAnswerKind, const char*> names[] = {
        {api::CaptchaAnswerKind::EmailCode, "email_code"},
    };
};

namespace api {

// {x}: the left edge of the piece. {kind: email_code}: a code by e-mail instead (answered 202 CodeSent).
// {code}: that code.
struct CaptchaAnswer {
    std::optional<int> x;
    std::optional<CaptchaAnswerKind> kind;
    std::optional<QString> code;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("x", self.x, core::json::Number{0, 10000});
        field("kind", self.kind);
        field("code", self.code, codeText);
    }
};

struct CaptchaSolved {
    std::optional<QString> captcha; // what a contact change takes; absent in the 202 to {kind: email_code}
    std::optional<core::Time> resendAfter = {}; // of that 202, which is a CodeSent

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("captcha", self.captcha);
        field("resend_after", self.resendAfter);
    }
};

inline constexpr Endpoint<Empty, Captcha> createCaptcha{Method::Post, "/v1/captchas", Access::Session, 201};
inline constexpr Endpoint<CaptchaAnswer, CaptchaSolved> answerCaptcha{
    Method::Post, "/v1/captchas/{id}/answer", Access::Session};

} // namespace api
