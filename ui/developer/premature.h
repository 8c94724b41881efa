#pragma once

#include "callback_url/rules.h"

namespace ui::developer {

enum class Typing {
    GoesOn,
    Paused, // for a moment
    Left,   // for another control, or to be validated
};
// Too early to be told: "htt" is no URL yet, and "https://1" may become one.
bool isPremature(const callback_url::Refusal& refusal, const QString& typed, Typing typing);

} // namespace ui::developer
