#pragma once

#include "service/admin/admin.h"

namespace service::admin {

// keys rotate, keys reseal
QList<Command> keyCommands();

} // namespace service::admin
