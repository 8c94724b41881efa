#pragma once

#include "api/deletion.h"

#include <QString>

namespace ui::deletion {

// Something that stands in the way of deleting an account, in words, and how it is resolved.
struct BlockerText {
    QString kind;       // "Organization"
    QString name;       // "Aurora"
    QString advice;     // "3 members belong to it. …"
    QString action;     // of the button that leads there: "Show members"
    QString actionName; // … and what tells it from the others: "Show members of Aurora"
};

BlockerText blockerText(const api::DeletionHindrance& hindrance);

} // namespace ui::deletion
