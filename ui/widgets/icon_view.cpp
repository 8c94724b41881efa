#include "ui/widgets/icon_view.h"

#include "ui/look/icons.h"

#include <QPainter>

namespace ui::widgets {

IconView::IconView(int side, QWidget* parent)
    : QWidget(parent) {
    setFixedSize(side, side);
}

void IconView::setIcon(const QString& name, look::Role role) {
    m_name = name;
    m_role = role;
    update();
}

void IconView::paintEvent(QPaintEvent*) {
    if (m_name.isEmpty()) {
        return;
    }
    QPainter painter(this);
    painter.drawPixmap(
        rect(), look::iconPixmap(m_name, look::colors(this).color(m_role), width(), devicePixelRatioF()));
}

} // namespace ui::widgets
