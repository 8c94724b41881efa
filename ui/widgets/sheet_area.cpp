#include "ui/widgets/sheet_area.h"

#include "ui/widgets/veil.h"

#include <QApplication>
#include <QDialog>

#include <algorithm>

namespace ui::widgets {

SheetArea::SheetArea(QWidget* parent)
    : QWidget(parent) {}

SheetArea* SheetArea::inWindowOf(const QWidget* widget) {
    if (widget == nullptr || QApplication::activeModalWidget() != nullptr) {
        return nullptr;
    }
    const QList<SheetArea*> areas = widget->window()->findChildren<SheetArea*>();
    const auto shown =
        std::find_if(areas.begin(), areas.end(), [](SheetArea* area) { return area->isVisible(); });
    return shown != areas.end() ? *shown : nullptr;
}

void SheetArea::present(QDialog* dialog) {
    auto* veil = new Veil(dialog, this);
    connect(veil, &Veil::lifted, this, [this, veil] { uncover(veil); });
    m_veils.append(veil);
    veil->raiseDialog();
}

bool SheetArea::isCovered() const {
    return !m_veils.isEmpty();
}

void SheetArea::uncover(Veil* veil) {
    m_veils.removeAll(veil);
    veil->deleteLater(); // it is telling us
}

void SheetArea::resizeEvent(QResizeEvent* event) {
    for (Veil* veil : std::as_const(m_veils)) {
        veil->setGeometry(rect());
    }
    QWidget::resizeEvent(event);
}

} // namespace ui::widgets
