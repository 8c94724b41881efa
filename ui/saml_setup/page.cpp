#include "ui/saml_setup/page.h"

#include "ui/look/metrics.h"
#include "ui/widgets/form_field.h"

#include <QHBoxLayout>

namespace ui::saml_setup {

QVBoxLayout* columnOf(QWidget* page) {
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space::l);
    return column;
}

void addField(QVBoxLayout* column, widgets::FormField* field) {
    auto* line = new QHBoxLayout;
    line->addWidget(field, 1);
    line->addStretch();
    column->addLayout(line);
}

} // namespace ui::saml_setup
