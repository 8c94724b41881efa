#pragma once

#include "api/endpoint.h"

namespace api {

// A ZIP of JSON and CSV with an index page: everything that is held about the account, secrets excepted. It
// is streamed: what was answered is not kept under an Idempotency-Key. Each record is a line of its own in
// its JSON and in its CSV file. too_many_requests
inline constexpr Endpoint<Empty, Empty> exportAccount{Method::Post, "/v1/account/export", Access::StepUp};
inline constexpr const char* exportMediaType = "application/zip";
inline constexpr const char* exportRecordsHeader = "X-Export-Records"; // how many there were when it began

} // namespace api
