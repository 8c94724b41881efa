#include "ui/authenticator/remove_dialog.h"

#include "ui/look/controls.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace ui::authenticator {

RemoveDialog::RemoveDialog(const QString& entry, const QString& account, QWidget* parent)
    : DialogFrame(parent)
    , m_account(account)
    , m_words(new QLabel(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setMinimumWidth(look::width::fieldMost);
    addWidget(m_words);
    setAccountNamed(entry);
    look::setKind(confirmButton(), look::Kind::DestructiveFilled);
    connect(this, &DialogFrame::confirmed, this, &QDialog::accept);
    retranslate();
}

void RemoveDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    DialogFrame::changeEvent(event);
}

void RemoveDialog::retranslate() {
    setTitle(tr("Remove this entry?"));
    const QString lost =
        tr("Its secret leaves the keychain of this computer and can’t be brought back. Two-factor "
           "authentication stays on where it is used: without another authenticator or recovery codes, "
           "nobody can sign in there any more.");
    m_words->setText(m_account.isEmpty()
                         ? lost
                         : tr("It fills the codes of %1.").arg(m_account) + QLatin1Char('\n') + lost);
    confirmButton()->setText(tr("Remove the entry"));
}

} // namespace ui::authenticator
