#pragma once

#include "ui/widgets/explanation.h"

namespace ui::developer {

// What the page says of the callback URL.
widgets::Explanation callbackExplanation();

// What it recommends before the URL is changed.
QString callbackAdvice();

} // namespace ui::developer
