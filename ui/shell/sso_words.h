#pragma once

#include "client/loopback_listener.h"

namespace ui::shell {

// What the browser shows when it comes back from a sign-in.
client::PageWords ssoWords(client::LoopbackListener::Outcome outcome, const QString& language);

} // namespace ui::shell
