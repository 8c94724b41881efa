#pragma once

#include "core/result.h"

#include <QByteArray>

namespace ui::widgets {

// Writes a file that nobody else of this computer can read; what was there before stays where it can't be
// written: storage_failed{reason}.
core::Result<void> savePrivately(const QString& file, const QByteArray& bytes);

} // namespace ui::widgets
