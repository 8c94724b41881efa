#pragma once

namespace service::delivery {
class Queue;
}
namespace service::keys {
class MasterKeys;
}
namespace service::store {
class Database;
}

namespace service::developer {

// What this folder works with. Made by main; it outlives it.
struct Dependencies {
    store::Database& database;
    delivery::Queue& messages;
    const keys::MasterKeys& keys;
};

} // namespace service::developer
