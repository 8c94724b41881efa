#pragma once

#include "service/http/exchange.h"

#include <QString>

#include <functional>

namespace service::delivery {
class Queue;
}
namespace service::identity {
class VerificationCodes;
}
namespace service::limits {
class Limits;
}

namespace service::contact {

// Takes a solved captcha of this caller, which is then used up. captcha_expired where it is unknown, used,
// too old or another's.
using RedeemCaptcha = std::function<core::Result<void>(store::Transaction&, const http::Caller&,
                                                       const QString& captcha, core::Time now)>;

// What the routes of this folder work with. Made by main; it outlives them.
struct Dependencies {
    const limits::Limits& limits;
    delivery::Queue& messages;
    const identity::VerificationCodes& codes;
    http::SessionGuard& guard;
    RedeemCaptcha redeemCaptcha;
    QString publicUrl; // without a slash at its end
};

} // namespace service::contact
