#include "ui/widgets/confirm_dialog.h"

#include "ui/look/controls.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace ui::widgets {

ConfirmDialog::ConfirmDialog(const QString& account, std::function<Words()> words, QWidget* parent)
    : DialogFrame(parent)
    , m_words(std::move(words))
    , m_text(new QLabel(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAccountNamed(account);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    addWidget(m_text);
    look::setKind(confirmButton(), look::Kind::DestructiveFilled);
    cancelButton()->setDefault(true);
    cancelButton()->setFocus();
    connect(this, &DialogFrame::confirmed, this, &QDialog::accept);
    retranslate();
}

void ConfirmDialog::changeEvent(QEvent* event) {
    DialogFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void ConfirmDialog::retranslate() {
    const Words words = m_words();
    setTitle(words.title);
    m_text->setText(words.text);
    confirmButton()->setText(words.confirm);
}

} // namespace ui::widgets
