#include "ui/widgets/banner.h"

#include "ui/look/metrics.h"
#include "ui/widgets/announce.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace ui::widgets {

Banner::Banner(QWidget* parent)
    : QWidget(parent)
    , m_icon(new IconView(look::iconSize::banner, this))
    , m_text(new QLabel(this))
    , m_layout(new QHBoxLayout(this)) {
    setFocusPolicy(Qt::TabFocus);
    m_layout->setContentsMargins(look::space::l, look::space::s, look::space::s, look::space::s);
    m_layout->setSpacing(look::space::m);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setMinimumHeight(look::height::control);
    m_layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    m_layout->addWidget(m_text, 1);
    setTone(Tone::Info);
    hide();
}

void Banner::setTone(Tone tone) {
    m_tone = tone;
    m_icon->setIcon(toneIcon(tone), toneRole(tone));
    update();
}

void Banner::setText(const QString& text) {
    m_text->setText(text);
    setAccessibleName(text);
}

QString Banner::text() const {
    return m_text->text();
}

QPushButton* Banner::addAction(const QString& text) {
    auto* button = new QPushButton(text, this);
    button->setAutoDefault(false);
    m_layout->addWidget(button, 0, Qt::AlignVCenter);
    return button;
}

void Banner::announceNow() {
    show();
    setFocus(Qt::OtherFocusReason);
    announce(this);
}

void Banner::paintEvent(QPaintEvent*) {
    const look::Tone tone = toneColors(m_tone, this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(tone.fill);
    painter.setPen(hasFocus() ? QPen(tone.ink, look::width::focusRing) : QPen(Qt::NoPen));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), look::radius::card, look::radius::card);
}

} // namespace ui::widgets
