#pragma once

#include <QString>

namespace ui::widgets {

// "1234 5678 9012", as AWS writes it; the spaces don't break.
QString groupedAwsAccount(const QString& awsAccountId);

} // namespace ui::widgets
