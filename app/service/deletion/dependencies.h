#pragma once

#include "api/amazon.h"

#include <QHash>
#include <QString>

namespace core {
class Clock;
}
namespace service::store {
class Database;
}
namespace service::keys {
class MasterKeys;
}
namespace service::delivery {
class Queue;
}
namespace service::limits {
class Limits;
}

namespace service::deletion {

// What this folder works with. Made by main; it outlives it.
struct Dependencies {
    store::Database& database;
    const core::Clock& clock;
    const limits::Limits& limits;
    delivery::Queue& messages;
    const keys::MasterKeys& keys;
    QString outbox;                                   // the folder; it may not be there
    bool mailLeaves;                                  // a mail goes to a server rather than into that folder
    QHash<QString, api::AmazonProduct> products = {}; // by product code, as the operator says
};

} // namespace service::deletion
