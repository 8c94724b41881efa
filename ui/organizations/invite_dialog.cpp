#include "ui/organizations/invite_dialog.h"

#include "ui/widgets/form_field.h"
#include "ui/widgets/hindrance.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace ui::organizations {

InviteDialog::InviteDialog(accounts::AccountSession* session, api::Organization organization, QWidget* parent)
    : DialogFrame(parent)
    , m_flow(session)
    , m_organization(std::move(organization))
    , m_text(new QLabel(this))
    , m_email(new QLineEdit)
    , m_field(new widgets::FormField(m_email, this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAccountNamed(widgets::accountNamed(session));
    m_text->setWordWrap(true);
    m_email->setMaxLength(254);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    addWidget(m_text);
    addWidget(m_field);
    connect(this, &DialogFrame::confirmed, this, &InviteDialog::confirm);
    connect(this, &DialogFrame::retryRequested, &m_flow, &flows::Flow::retry);
    connect(this, &QDialog::finished, &m_flow, &flows::Flow::abort);
    connect(m_email, &QLineEdit::textEdited, m_field, &widgets::FormField::clearError);
    connect(&m_flow, &flows::Flow::changed, this, &InviteDialog::refresh);
    retranslate();
    m_email->setFocus();
}

void InviteDialog::confirm() {
    const QString email = m_email->text().trimmed();
    if (email.isEmpty()) {
        return m_field->showError({core::ErrorId::EmailInvalid, {}, {}});
    }
    m_flow.invite(m_organization.id, email);
}

void InviteDialog::refresh() {
    if (const auto& member = m_flow.invited()) {
        Q_EMIT invited(*member);
        return accept();
    }
    setBusy(m_flow.isBusy());
    const auto error = m_flow.error();
    if (error == m_shown) {
        return;
    }
    m_shown = error;
    clearError();
    m_field->clearError();
    if (!error || error->id == core::ErrorId::Cancelled) {
        return;
    }
    if (error->id == core::ErrorId::EmailInvalid || error->id == core::ErrorId::AlreadyMember) {
        m_field->showError(*error);
    } else {
        showError(*error, m_flow.canRetry());
    }
}

void InviteDialog::changeEvent(QEvent* event) {
    DialogFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void InviteDialog::retranslate() {
    setTitle(tr("Invite to “%1”").arg(m_organization.name));
    m_text->setText(tr("A mail tells them how to accept. It takes an account with this address, which they "
                       "can create then. The invitation waits for 14 days."));
    m_field->setLabel(tr("Email"));
    confirmButton()->setText(tr("Invite"));
}

} // namespace ui::organizations
