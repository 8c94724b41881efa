#pragma once

#include "ui/look/palette.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

namespace look {

// An icon of resources/icons by its file's name without ".svg": icon(u"gear"_s). It takes its colour when it
// is painted, from the application's palette, and so follows light and dark by itself; sharp at every scale.
QIcon icon(const QString& name, Role role = Role::Text);

// One picture of it, for those who paint themselves; side in device-independent pixels.
QPixmap iconPixmap(const QString& name, const QColor& color, int side, double devicePixelRatio);

} // namespace look
