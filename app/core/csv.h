#pragma once

#include <QString>

namespace core {

// A cell of a CSV file (RFC 4180). What a spreadsheet would take for a formula, because it begins with = + -
// or @ (or with a tab or a carriage return, which some skip), gets an apostrophe in front.
QString csvCell(QString text);

} // namespace core
