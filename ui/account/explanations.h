#pragma once

#include "ui/widgets/explanation.h"

namespace ui::account {

// The page's own explanations, word for word in French.
widgets::Explanation accountExplanation();
widgets::Explanation securityExplanation();

} // namespace ui::account
