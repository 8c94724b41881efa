#include "ui/widgets/step_up_field.h"

#include "ui/look/controls.h"

#include <QEvent>

namespace ui::widgets {

StepUpField::StepUpField(QWidget* parent)
    : PasswordField(Kind::Present, parent)
    , m_forgotten(new QPushButton(this)) {
    look::setKind(m_forgotten, look::Kind::Link);
    m_forgotten->setAutoDefault(false);
    setCorner(m_forgotten);
    connect(m_forgotten, &QPushButton::clicked, this, &StepUpField::forgottenPassword);
    retranslate();
}

void StepUpField::setNeeded(bool needed) {
    m_needed = needed;
    if (!needed) {
        clear();
        clearError();
    }
    setVisible(needed);
}

void StepUpField::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    PasswordField::changeEvent(event);
}

void StepUpField::retranslate() {
    setLabel(tr("Confirm it’s you"));
    setHelp(tr("With your current password."));
    m_forgotten->setText(tr("Forgotten password?"));
}

} // namespace ui::widgets
