#pragma once

#include "api/captcha.h"
#include "service/http/router.h"
#include "service/store/database.h"

namespace service::delivery {
class Queue;
}
namespace service::identity {
class VerificationCodes;
}
namespace service::limits {
class Limits;
}

namespace service::captcha {

// What the captchas work with. Made by main; it outlives them.
struct Dependencies {
    const limits::Limits& limits;
    delivery::Queue& messages;
    const identity::VerificationCodes& codes;
};

// Proof that a person is there: a picture puzzle, or for those who can't see or move it a code by e-mail.
// Either gives a token that whatever wants a captcha redeems, once.
class Captchas {
  public:
    static constexpr core::Duration lifeOfPicture = std::chrono::minutes(5);
    static constexpr core::Duration lifeOfToken = std::chrono::minutes(5);

    explicit Captchas(const Dependencies& dependencies)
        : m_with(dependencies) {}

    // The routes refer to this object.
    void registerRoutes(http::Router& router);

    // Uses up the token of a captcha that this session of this account solved: captcha_required where there
    // is no token, captcha_expired where it is unknown, used or too old.
    core::Result<void> redeem(store::Transaction& transaction, const QString& accountId,
                              const QString& sessionId, const QString& token, core::Time now) const;

    // For a job that runs from time to time.
    static void removeOld(store::Transaction& transaction, core::Time now);

  private:
    struct Open;
    core::Result<http::Reply> create(http::Exchange& exchange) const;
    core::Result<http::Reply> answer(http::Exchange& exchange, const api::CaptchaAnswer& body) const;
    core::Result<http::Reply> takePlace(store::Transaction& transaction, const QString& id, int x,
                                        core::Time now) const;
    core::Result<http::Reply> sendCode(store::Transaction& transaction, const Open& captcha,
                                       const http::Caller& caller, core::Time now) const;
    core::Result<http::Reply> takeCode(store::Transaction& transaction, const Open& captcha,
                                       const QString& code, core::Time now) const;

    Dependencies m_with;
};

} // namespace service::captcha
