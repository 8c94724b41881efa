#include "ui/account/reset_password_dialog.h"

#include "ui/widgets/hindrance.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/step_up_field.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace ui::account {

ResetPasswordDialog::ResetPasswordDialog(accounts::AccountSession* session, QWidget* parent)
    : DialogFrame(parent)
    , m_presenter(session)
    , m_text(new QLabel(this))
    , m_password(new widgets::PasswordField(widgets::PasswordField::Kind::New, this))
    , m_identity(new widgets::StepUpField(m_presenter.proof(), this)) {
    setAccountNamed(widgets::accountNamed(session));
    m_text->setWordWrap(true);
    addWidget(m_text);
    addWidget(m_password);
    addWidget(m_identity);
    if (session->account()) {
        m_password->setKnownWords({session->account()->name, session->account()->email});
    }
    connect(this, &DialogFrame::confirmed, this, &ResetPasswordDialog::confirm);
    connect(this, &DialogFrame::retryRequested, this, &ResetPasswordDialog::confirm);
    connect(m_identity, &widgets::StepUpField::forgottenPassword, this,
            &ResetPasswordDialog::forgottenPassword);
    connect(&m_presenter, &PasswordChange::changed, this, &ResetPasswordDialog::refresh);
    retranslate();
    refresh();
    m_password->setFocus();
}

void ResetPasswordDialog::changeEvent(QEvent* event) {
    DialogFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void ResetPasswordDialog::confirm() {
    const core::Error empty{
        core::ErrorId::BadRequest, {}, {{QStringLiteral("password"), QStringLiteral("empty"), {}}}};
    if (m_password->password().isEmpty()) {
        return m_password->showError(empty);
    }
    if (m_identity->check()) {
        m_presenter.change(m_identity->proof(), m_password->password());
    }
}

void ResetPasswordDialog::refresh() {
    if (m_presenter.isDone()) {
        return accept();
    }
    setBusy(m_presenter.isBusy());
    if (m_presenter.error() == m_shown) {
        return;
    }
    m_shown = m_presenter.error();
    clearError();
    if (!m_shown || m_identity->takeError(*m_shown)) {
        return;
    }
    if (m_shown->id == core::ErrorId::WeakPassword || m_shown->id == core::ErrorId::BadRequest) {
        m_password->showError(*m_shown);
    } else {
        showError(*m_shown, true);
    }
}

void ResetPasswordDialog::retranslate() {
    setTitle(tr("Reset the login password"));
    m_text->setText(tr("Your other sessions end: sign in there again with the new password."));
    m_password->setLabel(tr("New password"));
    confirmButton()->setText(tr("Reset"));
}

} // namespace ui::account
