#pragma once

#include "service/admin/admin.h"

namespace service::admin {

// outbox list
QList<Command> outboxCommands();

} // namespace service::admin
