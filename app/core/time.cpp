#include "core/time.h"
#include "core/clock.h"

#include <QDateTime>
#include <QRegularExpression>

namespace core {

QString toRfc3339(Time time) {
    return QDateTime::fromMSecsSinceEpoch(time.milliseconds, Qt::UTC).toString(Qt::ISODateWithMs);
}

std::optional<Time> fromRfc3339(const QString& text) {
    // QDateTime also reads dates without a time and times without an offset, which RFC 3339 does not allow.
    static const QRegularExpression shape(QStringLiteral(
        "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})$"));
    if (!shape.match(text).hasMatch()) {
        return std::nullopt;
    }
    const QDateTime parsed = QDateTime::fromString(text.toUpper(), Qt::ISODateWithMs);
    if (!parsed.isValid()) {
        return std::nullopt;
    }
    return Time{parsed.toMSecsSinceEpoch()};
}

Time SystemClock::now() const {
    return {QDateTime::currentMSecsSinceEpoch()};
}

} // namespace core
