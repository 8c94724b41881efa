#pragma once

#include "api/sso_tests.h"

namespace ui::saml_setup {

// What a check of a provider's response saw that failed, and what can be done about it; ids, reasons and
// params as api::SsoCheck has them.
struct Failure {
    QString text;
    QString advice;
};
Failure failureText(const api::SsoCheck& check);

} // namespace ui::saml_setup
