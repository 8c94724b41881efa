#include "ui/shell/status_line.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/shell/session_status.h"
#include "ui/widgets/explanation.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui::shell {

StatusLine::StatusLine(SessionStatus* status, QWidget* parent)
    : QPushButton(parent)
    , m_status(status) {
    look::setTextStyle(this, look::TextStyle::Help);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    connect(status, &SessionStatus::changed, this, &StatusLine::describe);
    connect(this, &QPushButton::clicked, this, &StatusLine::showDetails);
    describe();
}

QSize StatusLine::sizeHint() const {
    return {200, std::max(look::height::status, fontMetrics().height() + look::space::s)};
}

void StatusLine::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        describe();
    }
    QPushButton::changeEvent(event);
}

void StatusLine::describe() {
    setText(m_status->line());
    setAccessibleName(text());
    setToolTip(tr("Details of the connection"));
}

void StatusLine::showDetails() {
    QString text;
    const QStringList lines = m_status->details().split(u'\n');
    for (const QString& line : lines) {
        text += u"<p>%1</p>"_s.arg(line.toHtmlEscaped());
    }
    widgets::showExplanation({tr("Connection"), text}, this);
}

void StatusLine::paintEvent(QPaintEvent*) {
    const look::Palette& colors = look::colors(this);
    QPainter painter(this);
    painter.fillRect(rect(), colors.card);
    painter.fillRect(QRect(0, 0, width(), 1), colors.line);
    const bool good = m_status->notice() == SessionStatus::Notice::None;
    const int side = 12;
    const QRect dot(look::space::l, (height() - side) / 2 + 1, side, side);
    painter.drawPixmap(dot,
                       look::iconPixmap(good ? u"check-circle-fill"_s : u"exclamation-circle-fill"_s,
                                        good ? colors.good.ink : colors.warn.ink, side, devicePixelRatioF()));
    painter.setPen(underMouse() ? colors.text : colors.second);
    const QRect words = rect().adjusted(dot.right() + look::space::s, 1, -look::space::l, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colors.accent, look::width::focusRing));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), look::radius::pill,
                                look::radius::pill);
    }
}

} // namespace ui::shell
