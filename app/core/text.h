#pragma once

#include <QString>

#include <optional>

namespace core {

// A name as it is kept: composed (NFC) and without space around it. Nothing where no character of it shows,
// or where one would change how the text around it is read (control characters, line marks, bidirectional
// overrides).
std::optional<QString> visibleName(const QString& text);

} // namespace core
