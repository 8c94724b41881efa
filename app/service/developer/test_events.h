#pragma once

#include "api/developer.h"

#include <QByteArray>

namespace service::developer {

// The body of an event such as EngageLab sends (facts.md), about nothing that has happened: its custom_args
// say {"test": true}.
QByteArray testEvent(api::CallbackEvent event, core::Time now);

} // namespace service::developer
