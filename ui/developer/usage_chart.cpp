#include "ui/developer/usage_chart.h"

#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace ui::developer {

namespace {

constexpr int barsHigh = 44;
constexpr int frame = look::space::xs; // around the bars: the focus is drawn there
constexpr int gap = 2;                 // between two bars
constexpr double least = 3;            // a day with a single call can still be seen

QDate dateOf(const api::UsageDay& day) {
    return QDate::fromString(day.day, Qt::ISODate);
}

QString dayAndMonth(const QDate& date) {
    QString format = QLocale().dateFormat(QLocale::LongFormat);
    format.remove(QStringLiteral("dddd")).remove(QStringLiteral("yyyy"));
    while (!format.isEmpty() && !format.front().isLetter()) {
        format.remove(0, 1);
    }
    while (!format.isEmpty() && !format.back().isLetter()) {
        format.chop(1);
    }
    return QLocale().toString(date, format);
}

} // namespace

UsageChart::UsageChart(QWidget* parent)
    : QWidget(parent) {
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void UsageChart::setDays(const QList<api::UsageDay>& days) {
    m_days = days;
    m_chosen = std::min(m_chosen, m_days.size() - 1);
    retranslate();
}

void UsageChart::retranslate() {
    //: %1: "27 October to 25 November", or a day's figures
    setAccessibleName(tr("Usage by day: %1").arg(dayText()));
    setAccessibleDescription(tr("The arrow keys go from day to day."));
    update();
    Q_EMIT chosen();
}

QString UsageChart::dayText() const {
    if (m_days.isEmpty()) {
        return {};
    }
    if (m_chosen < 0) {
        //: %1 and %2 are days: "27 October to 25 November"
        return tr("%1 to %2").arg(dayAndMonth(dateOf(m_days.front())), dayAndMonth(dateOf(m_days.back())));
    }
    const api::UsageDay& day = m_days.at(m_chosen);
    //: %1: a day, %2: "120 calls", %3: "2 refused"
    return tr("%1: %2, %3")
        .arg(dayAndMonth(dateOf(day)), tr("%Ln call(s)", nullptr, int(day.calls)),
             tr("%Ln refused", nullptr, int(day.refused)));
}

QSize UsageChart::sizeHint() const {
    return {look::width::field, barsHigh + 2 * frame};
}

QRectF UsageChart::column(qsizetype day) const {
    const double wide = double(width() - 2 * frame + gap) / double(std::max<qsizetype>(1, m_days.size()));
    return {frame + double(day) * wide, frame, wide - gap, double(height() - 2 * frame)};
}

void UsageChart::paintEvent(QPaintEvent*) {
    const look::Palette& colors = look::colors(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    qint64 most = 1;
    for (const api::UsageDay& day : std::as_const(m_days)) {
        most = std::max(most, day.calls + day.refused);
    }
    for (qsizetype at = 0; at < m_days.size(); ++at) {
        const QRectF whole = column(at);
        const auto high = [&whole, most](qint64 count) {
            return count == 0 ? 0 : std::max(least, whole.height() * double(count) / double(most));
        };
        if (at == m_chosen) {
            painter.fillRect(whole.adjusted(-gap / 2.0, 0, gap / 2.0, 0), colors.select);
        }
        const double refused = high(m_days.at(at).refused);
        const double calls = std::min(high(m_days.at(at).calls), whole.height() - refused);
        painter.fillRect(QRectF(whole.left(), whole.bottom() - calls, whole.width(), calls), colors.accent);
        painter.fillRect(QRectF(whole.left(), whole.bottom() - calls - refused, whole.width(), refused),
                         colors.error.ink);
    }
    painter.fillRect(QRectF(frame, height() - frame, width() - 2 * frame, 1), colors.edge);
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, look::width::focusRing));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), look::radius::pill,
                                look::radius::pill);
    }
}

void UsageChart::choose(qsizetype day) {
    if (day != m_chosen && day < m_days.size()) {
        m_chosen = day;
        retranslate();
    }
}

void UsageChart::mouseMoveEvent(QMouseEvent* event) {
    const double wide = column(0).width() + gap;
    choose(std::clamp<qsizetype>(qsizetype((event->position().x() - frame) / wide), 0, m_days.size() - 1));
}

void UsageChart::leaveEvent(QEvent* event) {
    choose(-1);
    QWidget::leaveEvent(event);
}

void UsageChart::focusOutEvent(QFocusEvent* event) {
    choose(-1);
    update();
    QWidget::focusOutEvent(event);
}

void UsageChart::keyPressEvent(QKeyEvent* event) {
    const qsizetype last = m_days.size() - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(m_chosen < 0 ? last : std::max<qsizetype>(0, m_chosen - 1));
    case Qt::Key_Right:
        return choose(m_chosen < 0 ? last : std::min(last, m_chosen + 1));
    case Qt::Key_Home:
        return choose(std::min<qsizetype>(0, last));
    case Qt::Key_End:
        return choose(last);
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace ui::developer
