#pragma once

#include "service/admin/admin.h"

namespace service::admin {

// account list, show, set-bsp, allow-sso, set-email, set-phone, reset-two-factor, disable. What changes an
// account is told to its holder and stands in their activity; what is already as asked changes nothing and is
// told to nobody.
QList<Command> accountCommands();

// seed-demo: fills an account with something on every page.
QList<Command> demoCommands();

} // namespace service::admin
