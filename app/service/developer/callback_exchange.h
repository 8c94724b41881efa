#pragma once

#include "api/developer.h"
#include "callback_url/rules.h"
#include "service/outbound/guarded_request.h"

// A request to a callback URL, and what came of it, as the contract tells them.
namespace service::developer {

using Checks = QList<api::CallbackCheck>;

// form, scheme, userinfo, port, host: each is there, with the first of its rules that is broken.
Checks checksOfUrl(const QList<callback_url::Refusal>& refusals = {});
// resolves to time, as far as it came: the last one failed, or all went well. `accepted`: the statuses that a
// receiver may answer with.
Checks checksOfOutcome(const outbound::GuardedRequest& request, const outbound::GuardedOutcome& outcome,
                       const QList<int>& accepted);
// Whether the answer is this string as text/plain.
api::CallbackCheck checkOfEcho(const outbound::GuardedOutcome& outcome, const QByteArray& expected);

// Its headers with those that HTTP adds.
api::CallbackRequest requestSent(const outbound::GuardedRequest& request);
// Null where there was no status line. Of what is no text, and of control characters, U+FFFD is told.
core::json::Nullable<api::CallbackResponse> responseReceived(const outbound::GuardedOutcome& outcome);
core::json::Nullable<api::TlsSeen> tlsSeen(const outbound::GuardedOutcome& outcome);

} // namespace service::developer
