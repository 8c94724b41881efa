#include "desktop/scroll_area_accessibility.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QScrollArea>

namespace desktop {

namespace {

// Asked for every class of an object, the most derived first. Qt owns what it gets.
QAccessibleInterface* interfaceOf(const QString&, QObject* object) {
    auto* area = qobject_cast<QScrollArea*>(object);
    return area != nullptr ? new QAccessibleWidget(area, QAccessible::Client) : nullptr;
}

} // namespace

void answerForScrollAreas() {
    QAccessible::installFactory(interfaceOf);
}

} // namespace desktop
