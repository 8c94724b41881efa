#pragma once

#include "service/sso/dependencies.h"
#include "service/sso/saml/response.h"
#include "service/sso/services.h"
#include "service/sso/sign_ins.h"

namespace service::sso {

// What a provider's response comes to.
struct Verdict {
    QList<api::SsoCheck> checks; // the response is good where all of them are
    std::optional<api::SsoSubject> subject;
    QString requestId;             // that it answers; empty where that is not known
    std::optional<QString> testId; // where that request is one of a test
    std::optional<QString> accountId;

    bool isGood() const;
    // The first one that failed; nothing where none did.
    std::optional<api::SsoCheck> failure() const;
};

// Goes on where saml::examine() ends: one_time, request, email, account. The assertion is used by that. Of a
// response whose signature does not hold nothing more is asked than whether it says which test it belongs to.
Verdict judge(store::Transaction& transaction, const OpenService& service,
              const saml::Examination& examination, core::Time now);

} // namespace service::sso
