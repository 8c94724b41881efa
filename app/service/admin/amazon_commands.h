#pragma once

#include "service/admin/admin.h"

namespace service::admin {

// amazon import: orders of the AWS Marketplace from a file (resources/amazon-orders.schema.json), for
// operators without credentials there. The whole file or nothing; who is concerned is told by mail and in
// their activity.
QList<Command> amazonCommands();

} // namespace service::admin
