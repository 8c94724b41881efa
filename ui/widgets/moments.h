#pragma once

#include "core/time.h"

#include <QDateTime>
#include <QString>

// Dates and times as people read them, in the language and the habits of QLocale's default, in local time.
namespace ui::widgets {

QDateTime toLocal(core::Time time);

// "12 March 2026", "12 March 2026 at 09:41"
QString dateText(const QDateTime& moment);
QString dateTimeText(const QDateTime& moment);

// For tables: "12/03/2026", "12/03/2026 09:41"
QString shortDateText(const QDateTime& moment);
QString shortDateTimeText(const QDateTime& moment);

// How long ago, in the largest unit that says something: "just now", "4 minutes ago", "yesterday at 18:02",
// "3 months ago".
QString agoText(const QDateTime& moment, const QDateTime& now = QDateTime::currentDateTime());

// "09:41" today, "yesterday at 09:41", else the date and the time.
QString whenText(const QDateTime& moment, const QDateTime& now = QDateTime::currentDateTime());

// "45 seconds", "12 minutes", "2 hours"; rounded up, so that a wait that was announced is long enough.
QString lengthOfTime(qint64 seconds);

// "0:42"
QString clockText(qint64 seconds);

} // namespace ui::widgets
