#pragma once

#include "core/secret_bytes.h"
#include "core/time.h"
#include "service/outbound/guarded_request.h"

#include <QString>

namespace service::developer {

// What requests to a callback URL are signed with.
struct SigningKey {
    QString devKey;
    core::SecretBytes devSecret; // its characters, as the owner of the account copies them
};

// The two headers by which a receiver knows that a request comes from here (facts.md and contract.md,
// Developer):
//   X-CALLBACK-ID         timestamp=<T>;nonce=<N>;username=<DevKey>;signature=<HMAC(T + N + DevKey)>
//   X-CALLBACK-SIGNATURE  t=<T>,v1=<HMAC(T + "." + body)>
// HMAC is HMAC-SHA256 under the DevSecret, in lower-case hex; T is in seconds since 1970, N new each time.
outbound::Headers signature(const SigningKey& key, const QByteArray& body, core::Time now);

// As every request to a callback URL is sent: JSON, signed.
outbound::GuardedRequest signedRequest(const callback_url::Url& url, const SigningKey& key,
                                       const QByteArray& body, core::Time now);

} // namespace service::developer
