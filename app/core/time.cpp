#include "core/time.h"
#include "core/clock.h"

#include <QDateTime>
#include <QRegularExpression>

namespace core {

QString toRfc3339(Time time) {
    QByteArray text;
    appendRfc3339(text, time);
    return QString::fromLatin1(text);
}

void appendRfc3339(QByteArray& text, Time time) {
    const std::chrono::sys_time<std::chrono::milliseconds> at{std::chrono::milliseconds(time.milliseconds)};
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss<std::chrono::milliseconds> clock(at - day);
    const auto digits = [&text](int value, int count) {
        for (int weight = count == 4 ? 1000 : count == 3 ? 100 : 10; weight > 0; weight /= 10) {
            text += static_cast<char>('0' + value / weight % 10);
        }
    };
    digits(static_cast<int>(date.year()), 4);
    text += '-';
    digits(static_cast<int>(static_cast<unsigned>(date.month())), 2);
    text += '-';
    digits(static_cast<int>(static_cast<unsigned>(date.day())), 2);
    text += 'T';
    digits(static_cast<int>(clock.hours().count()), 2);
    text += ':';
    digits(static_cast<int>(clock.minutes().count()), 2);
    text += ':';
    digits(static_cast<int>(clock.seconds().count()), 2);
    text += '.';
    digits(static_cast<int>(clock.subseconds().count()), 3);
    text += 'Z';
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
