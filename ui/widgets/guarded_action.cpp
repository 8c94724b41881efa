#include "ui/widgets/guarded_action.h"

#include "ui/look/controls.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/card_row.h"

namespace ui::widgets {

GuardedAction::GuardedAction(CardRow* row, QObject* parent)
    : GuardedAction(
          row->addAction(),
          [row](const QString& reason) {
              row->setNote(reason, look::Role::Error);
              announce(row->noteWidget());
          },
          parent) {
    m_row = row;
}

GuardedAction::GuardedAction(QPushButton* button, Tell tell, QObject* parent)
    : QObject(parent)
    , m_button(button)
    , m_tell(std::move(tell)) {
    m_button->setAutoDefault(false);
    connect(m_button, &QPushButton::clicked, this, &GuardedAction::pressed);
}

void GuardedAction::setTexts(const QString& text, const QString& accessibleName) {
    m_button->setText(text);
    m_button->setAccessibleName(accessibleName);
}

void GuardedAction::setHindrance(const QString& reason) {
    m_hindrance = reason;
    look::setUnavailable(m_button, !reason.isEmpty());
    m_button->setToolTip(reason);
    m_button->setAccessibleDescription(reason);
    m_told = m_told && !reason.isEmpty();
    if (m_told && m_row != nullptr) {
        m_row->setNote(reason, look::Role::Error);
    }
}

void GuardedAction::pressed() {
    if (m_hindrance.isEmpty()) {
        Q_EMIT triggered();
        return;
    }
    m_told = true;
    m_tell(m_hindrance);
}

} // namespace ui::widgets
