#pragma once

#include "accounts/account_session.h"

#include <QString>

namespace ui::widgets {

// Why nothing can be changed at the moment. What was last seen stays readable all the while.
enum class Hindrance { None, Offline, SignedOut };

Hindrance hindranceOf(const accounts::AccountSession* session);

// "Offline since 10:42." Empty for None.
QString hindranceText(const accounts::AccountSession* session);

// "Alice Martin — alice@example.com": the account that a dialog changes.
QString accountNamed(const accounts::AccountSession* session);

} // namespace ui::widgets
