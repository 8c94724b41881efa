#pragma once

#include <QString>

namespace ui::widgets {

// A hint of password::Strength as a sentence that says what to do; empty for one that is not known.
QString passwordHintText(const QString& hint);

} // namespace ui::widgets
