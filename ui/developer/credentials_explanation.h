#pragma once

#include "ui/widgets/explanation.h"

namespace ui::developer {

// What the page explains of DevKey and DevSecret, and recommends; word for word in French.
widgets::Explanation credentialsExplanation();

} // namespace ui::developer
