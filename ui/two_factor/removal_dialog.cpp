#include "ui/two_factor/removal_dialog.h"

#include "flows/second_factor.h"
#include "ui/look/controls.h"
#include "ui/widgets/second_factor_field.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace ui::two_factor {

RemovalDialog::RemovalDialog(accounts::AccountSession* session, const QString& account, QWidget* parent)
    : DialogFrame(parent)
    , m_flow(session)
    , m_text(new QLabel(this))
    , m_code(new widgets::SecondFactorField(this)) {
    setAccountNamed(account);
    look::setKind(confirmButton(), look::Kind::DestructiveFilled);
    m_text->setWordWrap(true);
    addWidget(m_text);
    addWidget(m_code);
    connect(this, &DialogFrame::confirmed, this, &RemovalDialog::confirm);
    connect(this, &DialogFrame::retryRequested, &m_flow, &flows::TwoFactorRemoval::retry);
    connect(this, &QDialog::finished, &m_flow, &flows::TwoFactorRemoval::abort);
    connect(m_code, &widgets::SecondFactorField::confirmed, this, &RemovalDialog::confirm);
    connect(&m_flow, &flows::TwoFactorRemoval::changed, this, &RemovalDialog::refresh);
    retranslate();
    m_code->setFocus();
}

void RemovalDialog::confirm() {
    if (m_code->check()) {
        m_flow.remove(m_code->value());
    }
}

void RemovalDialog::refresh() {
    if (m_flow.isDone()) {
        return accept();
    }
    setBusy(m_flow.isBusy());
    const auto error = m_flow.error();
    if (error == m_shownError) {
        return;
    }
    m_shownError = error;
    clearError();
    m_code->clearError();
    if (error && flows::isAboutTheCode(*error)) {
        m_code->showError(*error);
    } else if (error && error->id != core::ErrorId::Cancelled) {
        showError(*error, m_flow.canRetry());
    }
}

void RemovalDialog::changeEvent(QEvent* event) {
    DialogFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void RemovalDialog::retranslate() {
    setTitle(tr("Remove two-factor authentication (2FA)"));
    m_text->setText(tr("From then on, the password alone is enough to sign in to this account. Its recovery "
                       "codes no longer work either. A last code shows that it is you."));
    confirmButton()->setText(tr("Remove 2FA"));
}

} // namespace ui::two_factor
