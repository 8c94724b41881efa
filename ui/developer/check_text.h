#pragma once

#include "api/developer.h"
#include "ui/widgets/check_list.h"

namespace ui::developer {

using widgets::CheckLine;

// Every check of the contract with its outcome, in its order. Those of the URL itself are one line where they
// all passed; those that a failure left undone are one line as well.
QList<CheckLine> checkLines(const api::CallbackValidation& outcome);

// The check that failed an attempt to deliver an event to the URL.
CheckLine failureLine(const api::CallbackCheck& failure, const QString& url);

// "TLS certificate": of a check that was not reached.
QString checkName(const QString& id);
QStringList checkIds(); // of the contract, in its order

} // namespace ui::developer
