#pragma once

#include "ui/widgets/explanation.h"

namespace ui::organizations {

widgets::Explanation organizationsExplanation();

} // namespace ui::organizations
