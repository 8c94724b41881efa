#include "ui/widgets/countdown.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/widgets/moments.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ui::widgets {

Countdown::Countdown(QWidget* parent)
    : QWidget(parent)
    , m_remaining(new QLabel(this))
    , m_button(new QPushButton(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_remaining);
    layout->addWidget(m_button);
    layout->addStretch();
    m_button->setAutoDefault(false);
    look::setTextStyle(m_remaining, look::TextStyle::Help);
    look::setRole(m_remaining, look::Role::Second);
    setFixedHeight(look::height::control);
    connect(m_button, &QPushButton::clicked, this, &Countdown::resendRequested);
    retranslate();
}

void Countdown::setSeconds(int seconds) {
    if (m_seconds != seconds) {
        m_seconds = seconds;
        retranslate();
    }
}

void Countdown::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void Countdown::retranslate() {
    //: %1 is the time that remains: "0:42"
    m_remaining->setText(tr("Send again in %1").arg(clockText(m_seconds)));
    m_remaining->setVisible(m_seconds > 0);
    m_button->setText(tr("Send the code again"));
    m_button->setVisible(m_seconds == 0);
}

} // namespace ui::widgets
