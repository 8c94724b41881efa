#pragma once

namespace service::delivery {
class Queue;
}
namespace service::keys {
class MasterKeys;
}
namespace service::limits {
class Limits;
}

namespace service::two_factor {

// What this folder works with. Made by main; it outlives it.
struct Dependencies {
    const limits::Limits& limits;
    delivery::Queue& messages;
    const keys::MasterKeys& keys;
};

} // namespace service::two_factor
