#pragma once

#include "core/clock.h"
#include "service/sso/addresses.h"
#include "service/sso/provider_reader.h"

namespace service::identity {
class Identity;
}
namespace service::delivery {
class Queue;
}
namespace service::keys {
class MasterKeys;
}
namespace service::limits {
class Limits;
}

namespace service::sso {

// What this folder works with. Made by main; it outlives it.
struct Dependencies {
    store::Database& database;
    const core::Clock& clock;
    const limits::Limits& limits;
    const keys::MasterKeys& keys;
    const identity::Identity& identity;
    delivery::Queue& messages;
    FetchMetadata fetchMetadata;
    QString publicUrl; // without a slash at its end
};

} // namespace service::sso
