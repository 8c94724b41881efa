#pragma once

#include "api/sso_tests.h"
#include "ui/widgets/check_list.h"

namespace ui::saml_setup {

// A line a check of a provider's response; ids, reasons and params as api::SsoCheck has them. Those that a
// failure left undone are one line at the end.
QList<widgets::CheckLine> checkLines(const QList<api::SsoCheck>& checks);

widgets::CheckLine checkLine(const api::SsoCheck& check);

// "signature": of a check that was not looked at.
QString checkName(const QString& id);
QStringList checkIds(); // of the contract, in its order

} // namespace ui::saml_setup
