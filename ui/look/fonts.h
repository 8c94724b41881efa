#pragma once

#include <QFont>

class QWidget;

namespace look {

// Sizes at a 14 px system font; they grow with it.
enum class TextStyle {
    Pill,        // 12, semi-bold
    Help,        // 13: help under a field, table headers
    Body,        // 14
    CardTitle,   // 15, semi-bold
    Name,        // 16, semi-bold
    DialogTitle, // 20, semi-bold
    Code,        // 24, fixed width: codes to type
    Fixed,       // 14, fixed width: keys, numbers to compare, URLs
};

// The application's own font: the system's, at least 14 px (a desktop that names none gives 12).
QFont bodyFont(const QFont& system);
// Built from the application's font.
QFont font(TextStyle style);
void setTextStyle(QWidget* widget, TextStyle style);

} // namespace look
