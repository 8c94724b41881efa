#pragma once

#include "api/activity.h"

#include <QString>
#include <QStringList>

namespace ui::account {

// Every kind of activity, in the order of a menu.
QStringList activityKinds();

// What a kind is called: "Signed in". A kind that this program does not know yet is shown as the service
// names it.
QString activityKindName(const QString& kind);

// What happened, in a sentence: "Name changed from “Alice” to “Alice Martin”".
QString activityText(const api::ActivityEvent& event);

} // namespace ui::account
