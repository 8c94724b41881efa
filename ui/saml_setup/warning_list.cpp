#include "ui/saml_setup/warning_list.h"

#include "ui/look/metrics.h"
#include "ui/saml_setup/warning_text.h"
#include "ui/widgets/banner.h"

#include <QVBoxLayout>

namespace ui::saml_setup {

WarningList::WarningList(QWidget* parent)
    : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space::s);
    hide();
}

void WarningList::setWarnings(const QList<api::SsoWarning>& warnings) {
    while (QLayoutItem* item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const api::SsoWarning& warning : warnings) {
        auto* banner = new widgets::Banner(this);
        banner->setTone(widgets::Tone::Warn);
        banner->setText(warningText(warning));
        layout()->addWidget(banner);
        banner->show();
    }
    setHidden(warnings.isEmpty());
}

} // namespace ui::saml_setup
