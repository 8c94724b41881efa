#pragma once

#include "core/result.h"
#include "core/time.h"

#include <QRegularExpression>
#include <QString>

#include <optional>

namespace service::http {

// A place in a list that is sorted by time and id: the item after which the next page begins.
struct ListPlace {
    core::Time at;
    QString id;
};

inline QString cursorAt(const ListPlace& place) {
    return QStringLiteral("%1.%2").arg(place.at.milliseconds).arg(place.id);
}

inline core::Error badCursor() {
    return {core::ErrorId::BadRequest, {}, {{QStringLiteral("cursor"), QStringLiteral("not_allowed"), {}}}};
}

// Nothing where there is no cursor: the list's beginning. bad_request where it is none of ours.
inline core::Result<std::optional<ListPlace>> placeOf(const QString& cursor) {
    if (cursor.isEmpty()) {
        return std::nullopt;
    }
    static const QRegularExpression shape(QStringLiteral("\\A(\\d{1,18})\\.([a-z0-9]{1,64})\\z"));
    const QRegularExpressionMatch match = shape.match(cursor);
    if (!match.hasMatch()) {
        return core::fail(badCursor());
    }
    return ListPlace{{match.captured(1).toLongLong()}, match.captured(2)};
}

} // namespace service::http
