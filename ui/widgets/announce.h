#pragma once

class QWidget;

namespace ui::widgets {

// Tells assistive technology that something needs attention. Qt 6.4 has no announcement event: an Alert on
// the widget, whose accessible name is what is read, together with the focus that the caller gives it.
void announce(QWidget* widget);

} // namespace ui::widgets
