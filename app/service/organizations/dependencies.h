#pragma once

#include "service/http/exchange.h"

namespace service::delivery {
class Queue;
}
namespace service::limits {
class Limits;
}

namespace service::organizations {

class SsoConsents;

// What the routes of this folder work with. Made by main; it outlives them.
struct Dependencies {
    const limits::Limits& limits;
    delivery::Queue& messages;
    http::SessionGuard& guard;
    SsoConsents& consents;
};

} // namespace service::organizations
