#pragma once

#include <QColor>
#include <QRect>
#include <QString>

class QPainter;

namespace ui::switcher {

// "AM" for Alice Martin; the first letter of the address where there is no name.
QString initials(const QString& name, const QString& email);

// An account's disc: its colour, its initials in white.
void paintAvatar(QPainter& painter, const QRect& rect, const QString& accountId, const QString& initials);

} // namespace ui::switcher
