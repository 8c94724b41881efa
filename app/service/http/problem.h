#pragma once

#include "service/http/message.h"

namespace service::http {

// What an error is called, in a few words. For people who read a log or try a call by hand; programs go by
// the id.
QString titleOf(core::ErrorId id, Language language);

} // namespace service::http
