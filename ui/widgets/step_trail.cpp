#include "ui/widgets/step_trail.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include <QPainter>

namespace ui::widgets {

namespace {
constexpr int disc = 36;
}

StepTrail::StepTrail(QWidget* parent)
    : QWidget(parent) {
    look::setTextStyle(this, look::TextStyle::Help);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StepTrail::setSteps(const QList<Step>& steps) {
    m_steps = steps;
    tell();
}

void StepTrail::setCurrent(int index) {
    m_current = index;
    tell();
}

QSize StepTrail::sizeHint() const {
    return {look::width::field, disc + look::space::xs + fontMetrics().height()};
}

void StepTrail::tell() {
    if (m_current < m_steps.size()) {
        //: %1 of %2 steps, %3: the name of the step
        setAccessibleName(
            tr("Step %1 of %2: %3").arg(m_current + 1).arg(m_steps.size()).arg(m_steps.at(m_current).name));
    }
    update();
}

QPointF StepTrail::centerOf(int index) const {
    const double column = double(width()) / std::max<qsizetype>(1, m_steps.size());
    return {column * (index + 0.5), disc / 2.0};
}

void StepTrail::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::Palette& colors = look::colors(this);
    for (int index = 0; index + 1 < m_steps.size(); ++index) {
        painter.setPen(QPen(index < m_current ? colors.accent : colors.line, 2));
        const QPointF gap(disc / 2.0 + look::space::s, 0);
        painter.drawLine(centerOf(index) + gap, centerOf(index + 1) - gap);
    }
    for (int index = 0; index < m_steps.size(); ++index) {
        paintStep(painter, index);
    }
}

void StepTrail::paintStep(QPainter& painter, int index) const {
    const look::Palette& colors = look::colors(this);
    const QPointF center = centerOf(index);
    const bool now = index == m_current;
    const bool behind = index < m_current;
    painter.setPen(now || behind ? QPen(Qt::NoPen) : QPen(colors.edge, 1));
    painter.setBrush(now ? colors.accent : behind ? colors.select : colors.card);
    painter.drawEllipse(center, disc / 2.0 - 0.5, disc / 2.0 - 0.5);
    constexpr int side = look::iconSize::button;
    const QColor ink = now ? colors.onAccent : behind ? colors.accent : colors.second;
    painter.drawPixmap(QRectF(center.x() - side / 2.0, center.y() - side / 2.0, side, side),
                       look::iconPixmap(behind ? QStringLiteral("check-lg") : m_steps.at(index).icon, ink,
                                        side, devicePixelRatioF()),
                       {});
    painter.setPen(now ? colors.text : colors.second);
    const double column = double(width()) / double(m_steps.size());
    painter.drawText(QRectF(column * index, disc + look::space::xs, column, fontMetrics().height()),
                     Qt::AlignCenter, m_steps.at(index).name);
}

} // namespace ui::widgets
