#pragma once

#include "service/keys/master_keys.h"
#include "service/store/database.h"

namespace service {

// What names this installation for good: a random id, made at the first start. Throws std::runtime_error
// where the database was made under other master keys: nothing in it could be read, and what is new would be
// lost with these keys.
QString instanceId(store::Database& database, const keys::MasterKeys& keys);

} // namespace service
