#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <compare>
#include <optional>

namespace core {

using Duration = std::chrono::milliseconds;

// A moment: milliseconds since 1970-01-01T00:00:00Z, as the database keeps it. On the wire it is RFC 3339 in
// UTC.
struct Time {
    qint64 milliseconds = 0;

    friend auto operator<=>(const Time&, const Time&) = default;
    friend Time operator+(Time time, Duration by) { return {time.milliseconds + by.count()}; }
    friend Time operator-(Time time, Duration by) { return {time.milliseconds - by.count()}; }
    friend Duration operator-(Time a, Time b) { return Duration(a.milliseconds - b.milliseconds); }
};

// "2026-11-23T08:50:00.000Z"
QString toRfc3339(Time time);
void appendRfc3339(QByteArray& text, Time time);
// Any offset is accepted; nothing where the text is not a date and time of RFC 3339.
std::optional<Time> fromRfc3339(const QString& text);

} // namespace core
