#pragma once

namespace service::amazon {

// The name of the job, to poke it by.
inline constexpr const char* entitlementsJob = "amazon entitlements";

} // namespace service::amazon
