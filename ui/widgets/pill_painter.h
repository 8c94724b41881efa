#pragma once

#include "ui/look/palette.h"

#include <QFont>
#include <QRect>
#include <QSize>
#include <QString>

class QPainter;

namespace ui::widgets {

struct PillContent {
    QString text;
    QString icon;
    look::Tone tone;
};

// One drawing for pills, badges that are buttons, and table cells.
QSize pillSize(const QString& text, const QFont& font);
void paintPill(QPainter& painter, const QRect& rect, const PillContent& content, const QFont& font);

} // namespace ui::widgets
