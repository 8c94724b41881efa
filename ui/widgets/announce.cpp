#include "ui/widgets/announce.h"

#include <QAccessible>
#include <QAccessibleEvent>
#include <QWidget>

namespace ui::widgets {

void announce(QWidget* widget) {
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace ui::widgets
