#include "ui/shell/recovery_code_notice.h"

#include <QEvent>
#include <QPushButton>

namespace ui::shell {

RecoveryCodeNotice::RecoveryCodeNotice(accounts::AccountSession* session, QWidget* parent)
    : Banner(parent)
    , m_session(session)
    , m_close(addAction()) {
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    retranslate();
}

void RecoveryCodeNotice::announceUse() {
    connect(m_session, &accounts::AccountSession::refreshed, this, &RecoveryCodeNotice::tell,
            Qt::SingleShotConnection);
    m_session->refresh(); // nothing where one is under way
}

void RecoveryCodeNotice::tell() {
    retranslate();
    announceNow();
}

void RecoveryCodeNotice::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    Banner::changeEvent(event);
}

void RecoveryCodeNotice::retranslate() {
    m_close->setText(tr("Close"));
    if (const auto& account = m_session->account()) {
        setText(tr("You signed in with a recovery code, which is used up now. %n recovery code(s) left.",
                   nullptr, account->twoFactor.recoveryCodesLeft));
    }
}

} // namespace ui::shell
