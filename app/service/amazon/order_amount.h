#pragma once

#include <QString>

#include <optional>

namespace service::amazon {

// A decimal without sign, 14 digits before the point and 4 after it at most, in ten-thousandths; nothing
// where the text is none. Both databases sort these numbers exactly and alike.
std::optional<qint64> unitsOf(const QString& decimal);

} // namespace service::amazon
