#pragma once

#include "ui/developer/check_text.h"

namespace ui::developer {

// What a check saw that failed, and what can be done about it; ids, reasons and params as api::CallbackCheck
// has them.
struct Failure {
    QString text;
    QString advice;
};
Failure failureText(const api::CallbackCheck& check, const QString& url);

} // namespace ui::developer
