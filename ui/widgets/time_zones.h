#pragma once

class QComboBox;

namespace ui::widgets {

// The world's time zones by IANA id, the system's own chosen; typing finds one. The id is the item's data.
void fillTimeZones(QComboBox* combo);

} // namespace ui::widgets
