#include "ui/widgets/menu_button.h"

#include <QKeyEvent>
#include <QMenu>
#include <QStyleOptionButton>

#include <algorithm>

namespace ui::widgets {

MenuButton::MenuButton(QWidget* parent)
    : QPushButton(parent) {
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, this, &MenuButton::popUp);
}

void MenuButton::setPopup(QMenu* menu) {
    m_popup = menu;
}

void MenuButton::popUp() {
    if (m_popup == nullptr) {
        return;
    }
    // Below, and within the window: a menu of a button at the right edge opens to the left.
    const int left =
        std::min(0, window()->width() - mapTo(window(), QPoint()).x() - m_popup->sizeHint().width());
    m_popup->popup(mapToGlobal(QPoint(left, height())));
}

void MenuButton::initStyleOption(QStyleOptionButton* option) const {
    QPushButton::initStyleOption(option);
    option->features |= QStyleOptionButton::HasMenu;
}

void MenuButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down) {
        popUp();
    } else {
        QPushButton::keyPressEvent(event);
    }
}

} // namespace ui::widgets
