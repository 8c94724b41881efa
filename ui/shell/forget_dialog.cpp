#include "ui/shell/forget_dialog.h"

#include "ui/look/controls.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace ui::shell {

ForgetDialog::ForgetDialog(const QString& account, QWidget* parent)
    : DialogFrame(parent)
    , m_words(new QLabel(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    m_words->setWordWrap(true);
    m_words->setMinimumWidth(look::width::fieldMost);
    addWidget(m_words);
    setAccountNamed(account);
    look::setKind(confirmButton(), look::Kind::DestructiveFilled);
    retranslate();
}

void ForgetDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    DialogFrame::changeEvent(event);
}

void ForgetDialog::retranslate() {
    setTitle(tr("Forget this account"));
    m_words->setText(
        tr("Its session ends, and what this computer keeps of it is removed: the sign-in in the keychain and "
           "what was last seen. The account itself stays as it is; you can sign in to it again."));
    confirmButton()->setText(tr("Forget this account"));
}

} // namespace ui::shell
