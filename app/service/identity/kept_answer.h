#pragma once

#include "service/http/exchange.h"

namespace service::identity {

// For a refusal that shows before the writing transaction: the answer kept for the request's Idempotency-Key
// comes first, so that a call which succeeded is not told afterwards that its code is used. The error where
// there is none.
inline core::Result<http::Reply> keptAnswerOr(http::Exchange& exchange, const core::Error& error) {
    return exchange.write([&](store::Transaction&) -> core::Result<api::Empty> { return core::fail(error); });
}

} // namespace service::identity
