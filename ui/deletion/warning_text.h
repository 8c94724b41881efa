#pragma once

#include <QString>

namespace ui::deletion {

// The page's own words, word for word in French.
QString warningText(); // that it is irreversible
QString erasureText(); // what is erased

} // namespace ui::deletion
