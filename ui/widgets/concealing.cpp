#include "ui/widgets/concealing.h"

#include <QPointer>
#include <QWidget>

namespace ui::widgets {

Concealing::~Concealing() = default;

void concealAll(QWidget* widget) {
    QList<QPointer<QWidget>> found{widget};
    for (QWidget* inner : widget->findChildren<QWidget*>()) {
        found.append(inner);
    }
    for (const QPointer<QWidget>& one : std::as_const(found)) {
        if (auto* concealing = dynamic_cast<Concealing*>(one.data())) {
            concealing->conceal();
        }
    }
}

} // namespace ui::widgets
