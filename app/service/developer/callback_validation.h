#pragma once

#include "api/developer.h"
#include "service/developer/callback_settings.h"
#include "service/developer/callback_signature.h"
#include "service/http/router.h"

#include <functional>

namespace service::limits {
class Limits;
}

namespace service::developer {

// What requests to the account's callback URL are signed with. In a transaction that may write.
using SigningKeyOf =
    std::function<core::Result<SigningKey>(store::Transaction& transaction, const QString& accountId)>;

// Tries a callback URL: the rules, then a test request to it. Whoever answers it as a receiver does may be
// saved (validations.h).
class CallbackValidation {
  public:
    // What is referred to outlives it.
    CallbackValidation(const limits::Limits& limits, const CallbackSettings& settings,
                       SigningKeyOf signingKeyOf)
        : m_limits(limits)
        , m_settings(settings)
        , m_signingKeyOf(std::move(signingKeyOf)) {}

    // The routes refer to this object.
    void registerRoutes(http::Router& router);

  private:
    core::Result<http::Reply> validate(http::Exchange& exchange, const api::CallbackUrl& body) const;
    api::CallbackValidation tryUrl(const callback_url::Url& url, const SigningKey& key, core::Time now) const;

    const limits::Limits& m_limits;
    const CallbackSettings& m_settings;
    SigningKeyOf m_signingKeyOf;
};

} // namespace service::developer
