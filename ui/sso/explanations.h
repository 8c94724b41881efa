#pragma once

#include "ui/widgets/explanation.h"

namespace ui::sso {

// The page's own explanation, word for word in French.
widgets::Explanation ssoExplanation();

} // namespace ui::sso
