#include "ui/widgets/moments.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui::widgets {

namespace {

struct Moments {
    Q_DECLARE_TR_FUNCTIONS(ui::widgets::Moments)
};

QString timeText(const QDateTime& moment) {
    return QLocale().toString(moment.time(), QLocale::ShortFormat);
}

// The long form of the locale without the day of the week, which says nothing of what happened months ago.
QString longDateFormat() {
    QString format = QLocale().dateFormat(QLocale::LongFormat);
    format.remove(QStringLiteral("dddd, ")).remove(QStringLiteral("dddd ")).remove(QStringLiteral(", dddd"));
    return format;
}

int monthsBetween(const QDate& from, const QDate& to) {
    const int months = (to.year() - from.year()) * 12 + to.month() - from.month();
    return to.day() < from.day() ? months - 1 : months;
}

} // namespace

QDateTime toLocal(core::Time time) {
    return QDateTime::fromMSecsSinceEpoch(time.milliseconds);
}

QString dateText(const QDateTime& moment) {
    return QLocale().toString(moment.toLocalTime().date(), longDateFormat());
}

QString dateTimeText(const QDateTime& moment) {
    //: a date, then a time: "12 March 2026 at 09:41"
    return Moments::tr("%1 at %2").arg(dateText(moment), timeText(moment.toLocalTime()));
}

QString shortDateText(const QDateTime& moment) {
    return QLocale().toString(moment.toLocalTime().date(), QLocale::ShortFormat);
}

QString shortDateTimeText(const QDateTime& moment) {
    return shortDateText(moment) + QChar(QChar::Nbsp) + timeText(moment.toLocalTime());
}

QString agoText(const QDateTime& moment, const QDateTime& now) {
    const qint64 seconds = moment.secsTo(now);
    const QDate day = moment.toLocalTime().date();
    const qint64 days = day.daysTo(now.toLocalTime().date());
    const int months = monthsBetween(day, now.toLocalTime().date());
    if (seconds < 60) {
        return Moments::tr("just now");
    }
    if (seconds < 60 * 60) {
        return Moments::tr("%n minute(s) ago", nullptr, static_cast<int>(seconds / 60));
    }
    if (days == 0 || seconds < 6 * 60 * 60) {
        return Moments::tr("%n hour(s) ago", nullptr, static_cast<int>(seconds / 3600));
    }
    if (days == 1) {
        return Moments::tr("yesterday at %1").arg(timeText(moment.toLocalTime()));
    }
    if (months < 1) {
        return Moments::tr("%n day(s) ago", nullptr, static_cast<int>(days));
    }
    if (months < 24) {
        return Moments::tr("%n month(s) ago", nullptr, months);
    }
    return Moments::tr("%n year(s) ago", nullptr, months / 12);
}

QString whenText(const QDateTime& moment, const QDateTime& now) {
    const qint64 days = moment.toLocalTime().date().daysTo(now.toLocalTime().date());
    if (days == 0) {
        return timeText(moment.toLocalTime());
    }
    if (days == 1) {
        return Moments::tr("yesterday at %1").arg(timeText(moment.toLocalTime()));
    }
    return dateTimeText(moment);
}

QString lengthOfTime(qint64 seconds) {
    if (seconds < 60) {
        return Moments::tr("%n second(s)", nullptr, static_cast<int>(seconds));
    }
    if (seconds < 90 * 60) {
        return Moments::tr("%n minute(s)", nullptr, static_cast<int>((seconds + 59) / 60));
    }
    return Moments::tr("%n hour(s)", nullptr, static_cast<int>((seconds + 3599) / 3600));
}

QString clockText(qint64 seconds) {
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace ui::widgets
