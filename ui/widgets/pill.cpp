#include "ui/widgets/pill.h"

#include "ui/look/fonts.h"
#include "ui/widgets/pill_painter.h"

#include <QPainter>

namespace ui::widgets {

QString toneIcon(Tone tone) {
    switch (tone) {
    case Tone::Good:
        return QStringLiteral("check-lg");
    case Tone::Warn:
        return QStringLiteral("exclamation-triangle-fill");
    case Tone::Error:
        return QStringLiteral("exclamation-circle-fill");
    case Tone::Info:
        return QStringLiteral("info-circle-fill");
    }
    Q_UNREACHABLE();
}

look::Tone toneColors(Tone tone, const QWidget* widget) {
    const look::Palette& colors = look::colors(widget);
    switch (tone) {
    case Tone::Good:
        return colors.good;
    case Tone::Warn:
        return colors.warn;
    case Tone::Error:
        return colors.error;
    case Tone::Info:
        return colors.info;
    }
    Q_UNREACHABLE();
}

look::Role toneRole(Tone tone) {
    switch (tone) {
    case Tone::Good:
        return look::Role::Good;
    case Tone::Warn:
        return look::Role::Warn;
    case Tone::Error:
        return look::Role::Error;
    case Tone::Info:
        return look::Role::Info;
    }
    Q_UNREACHABLE();
}

Pill::Pill(QWidget* parent)
    : QLabel(parent) {
    look::setTextStyle(this, look::TextStyle::Pill);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Pill::setTone(Tone tone) {
    m_tone = tone;
    update();
}

QSize Pill::sizeHint() const {
    return pillSize(text(), font());
}

QSize Pill::minimumSizeHint() const {
    return sizeHint();
}

void Pill::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintPill(painter, rect(), {text(), toneIcon(m_tone), toneColors(m_tone, this)}, font());
}

} // namespace ui::widgets
