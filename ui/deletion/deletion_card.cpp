#include "ui/deletion/deletion_card.h"

#include "ui/deletion/warning_text.h"
#include "ui/look/controls.h"
#include "ui/widgets/card_row.h"

#include <QEvent>
#include <QPushButton>

namespace ui::deletion {

DeletionCard::DeletionCard(QWidget* parent)
    : Card(parent)
    , m_row(addRow())
    , m_button(m_row->addAction()) {
    look::setKind(m_button, look::Kind::Destructive);
    m_row->setLabel({});
    m_row->setValue({});
    retranslate();
}

void DeletionCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    Card::changeEvent(event);
}

void DeletionCard::retranslate() {
    setTitle(tr("Delete account"));
    setExplanation(
        {tr("Delete account"), QStringLiteral("<p>%1</p><p>%2</p>").arg(erasureText(), warningText())});
    m_row->setNote(warningText(), look::Role::Text);
    m_button->setText(tr("Delete account…"));
}

} // namespace ui::deletion
