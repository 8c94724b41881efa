#include "ui/organizations/delete_organization_dialog.h"

#include "ui/look/controls.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/hindrance.h"
#include "ui/widgets/step_up_field.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace ui::organizations {

DeleteOrganizationDialog::DeleteOrganizationDialog(accounts::AccountSession* session,
                                                   api::Organization organization, QWidget* parent)
    : DialogFrame(parent)
    , m_flow(session)
    , m_organization(std::move(organization))
    , m_text(new QLabel(this))
    , m_name(new QLineEdit)
    , m_nameField(new widgets::FormField(m_name, this))
    , m_identity(new widgets::StepUpField(m_flow.proof(), this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAccountNamed(widgets::accountNamed(session));
    look::setKind(confirmButton(), look::Kind::DestructiveFilled);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    addWidget(m_text);
    addWidget(m_nameField);
    addWidget(m_identity);
    connect(this, &DialogFrame::confirmed, this, &DeleteOrganizationDialog::confirm);
    connect(this, &DialogFrame::retryRequested, &m_flow, &flows::Flow::retry);
    connect(this, &QDialog::finished, &m_flow, &flows::Flow::abort);
    connect(m_identity, &widgets::StepUpField::forgottenPassword, this,
            &DeleteOrganizationDialog::forgottenPassword);
    connect(m_name, &QLineEdit::textEdited, m_nameField, &widgets::FormField::clearError);
    connect(&m_flow, &flows::Flow::changed, this, &DeleteOrganizationDialog::refresh);
    retranslate();
    m_name->setFocus();
}

void DeleteOrganizationDialog::confirm() {
    if (m_name->text().trimmed() != m_organization.name) {
        return m_nameField->showError({core::ErrorId::ConfirmationWrong, {}, {}});
    }
    if (m_identity->check()) {
        m_flow.remove(m_organization.id, m_organization.name, m_identity->proof());
    }
}

void DeleteOrganizationDialog::refresh() {
    if (m_flow.isDone()) {
        return accept();
    }
    setBusy(m_flow.isBusy());
    const auto error = m_flow.error();
    if (error == m_shown) {
        return;
    }
    m_shown = error;
    clearError();
    if (!error || error->id == core::ErrorId::Cancelled || m_identity->takeError(*error)) {
        return;
    }
    if (error->id == core::ErrorId::ConfirmationWrong) {
        m_nameField->showError(*error);
    } else {
        showError(*error, m_flow.canRetry());
    }
}

void DeleteOrganizationDialog::changeEvent(QEvent* event) {
    DialogFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

QString DeleteOrganizationDialog::consequences() const {
    QStringList sentences;
    if (m_organization.memberCount > 0) {
        sentences.append(tr("%n member(s) lose it, and with it the SSO services that they use through it.",
                            nullptr, m_organization.memberCount));
    } else {
        sentences.append(tr("It has no members."));
    }
    if (m_organization.pendingCount > 0) {
        sentences.append(tr("%n invitation(s) end.", nullptr, m_organization.pendingCount));
    }
    sentences.append(tr("Your account and theirs stay. This can’t be taken back."));
    return sentences.join(QLatin1Char(' '));
}

void DeleteOrganizationDialog::retranslate() {
    setTitle(tr("Delete “%1”?").arg(m_organization.name));
    m_text->setText(consequences());
    m_nameField->setLabel(tr("Name of the organization"));
    //: %1: the name of an organization
    m_nameField->setHelp(tr("Type “%1” to confirm.").arg(m_organization.name));
    confirmButton()->setText(tr("Delete the organization"));
}

} // namespace ui::organizations
