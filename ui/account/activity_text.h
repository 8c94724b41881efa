#pragma once

#include "api/activity.h"

#include <QStringList>

#include <optional>

namespace ui::account {

// What an event is about: what one looks for in the activity.
enum class ActivityGroup { SignIn, Security, Profile, Developer, Organizations, Sso, Amazon, Data };

QList<ActivityGroup> activityGroups(); // in the order of a menu
QString activityGroupName(ActivityGroup group);
QString activityGroupIcon(ActivityGroup group);   // of look::icon()
QStringList activityKindsOf(ActivityGroup group); // as the service names them
// Nothing for a kind that this program does not know yet.
std::optional<ActivityGroup> activityGroupOf(const QString& kind);

// What a kind is called: "Signed in". A kind that this program does not know yet is shown as the service
// names it.
QString activityKindName(const QString& kind);

// What happened, in a sentence: "Name changed: Alice → Alice Martin".
QString activityText(const api::ActivityEvent& event);

} // namespace ui::account
