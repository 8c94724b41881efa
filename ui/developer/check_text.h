#pragma once

#include "api/developer.h"

#include <QString>

namespace ui::developer {

// A line of an outcome: what was looked at, and how it went.
struct CheckLine {
    enum class State { Passed, Failed, NotReached };
    State state = State::NotReached;
    QString text;   // what was seen
    QString advice; // where it failed: what to do

    friend bool operator==(const CheckLine&, const CheckLine&) = default;
};

// Every check of the contract with its outcome, in its order. Those of the URL itself are one line where they
// all passed; those that a failure left undone are one line as well.
QList<CheckLine> checkLines(const api::CallbackValidation& outcome);

// The check that failed an attempt to deliver an event to the URL.
CheckLine failureLine(const api::CallbackCheck& failure, const QString& url);

// "TLS certificate": of a check that was not reached.
QString checkName(const QString& id);
QStringList checkIds(); // of the contract, in its order

} // namespace ui::developer
