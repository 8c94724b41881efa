#include "ui/shell/later_page.h"

#include <QEvent>

namespace ui::shell {

LaterPage::LaterPage(const QString& icon, QWidget* parent)
    : EmptyState(parent) {
    setIcon(icon);
    retranslate();
}

void LaterPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    EmptyState::changeEvent(event);
}

void LaterPage::retranslate() {
    setTitle(tr("This page comes with a later version"));
    setSentence(tr("Version %1 manages the account information; nothing here can be seen or changed yet.")
                    .arg(QStringLiteral(PERSONAL_CENTER_VERSION)));
}

} // namespace ui::shell
