#pragma once

#include <QString>

namespace ui::switcher {

// Text as it is searched: without case and accents, one kind of space (U+00A0 and U+202F are spaces too) and
// one kind of apostrophe.
QString folded(const QString& text);

} // namespace ui::switcher
