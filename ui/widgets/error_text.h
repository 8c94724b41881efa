#pragma once

#include "core/result.h"

#include <QString>

namespace ui::widgets {

// The one place where errors become words. In the user's language: what happened, what did not change, what
// to do.
QString errorText(const core::Error& error);

// What is wrong with one field, short enough to stand under it.
QString fieldErrorText(const core::FieldError& error);

} // namespace ui::widgets
