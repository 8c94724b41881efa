#pragma once

#include "ui/widgets/explanation.h"

namespace ui::amazon {

// What the page says of Amazon orders.
widgets::Explanation amazonExplanation();

} // namespace ui::amazon
