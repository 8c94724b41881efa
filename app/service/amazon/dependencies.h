#pragma once

#include "callback_url/address_rules.h"
#include "core/clock.h"
#include "service/store/database.h"

namespace service::keys {
class MasterKeys;
}
namespace service::limits {
class Limits;
}
namespace service::jobs {
class Runner;
}

namespace service::amazon {

// What this folder works with. Made by main; it outlives it.
struct Dependencies {
    store::Database& database;
    const core::Clock& clock;
    const limits::Limits& limits;
    const keys::MasterKeys& keys;
    jobs::Runner& jobs;
    callback_url::AddressRules addresses; // that requests to an address in a notice may go to
    QString publicUrl;                    // without a slash at its end
};

} // namespace service::amazon
