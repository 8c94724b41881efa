#include "ui/organizations/delete_organization_dialog.h"

#include "ui/look/controls.h"
#include "ui/widgets/form_field.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace ui::organizations {

DeleteOrganizationDialog::DeleteOrganizationDialog(accounts::AccountSession* session,
                                                   api::Organization organization, QWidget* parent)
    : ProvenDialog(session, parent)
    , m_flow(session)
    , m_organization(std::move(organization))
    , m_text(new QLabel(this))
    , m_name(new QLineEdit)
    , m_nameField(new widgets::FormField(m_name, this)) {
    look::setKind(confirmButton(), look::Kind::DestructiveFilled);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    addWidget(m_text);
    addWidget(m_nameField);
    connect(m_name, &QLineEdit::textEdited, m_nameField, &widgets::FormField::clearError);
    begin(m_flow);
    m_name->setFocus();
}

bool DeleteOrganizationDialog::check() {
    const bool named = m_name->text().trimmed() == m_organization.name;
    if (!named) {
        m_nameField->showError({core::ErrorId::ConfirmationWrong, {}, {}});
    }
    return named;
}

void DeleteOrganizationDialog::send(const api::StepUp& proof) {
    m_flow.remove(m_organization.id, m_organization.name, proof);
}

bool DeleteOrganizationDialog::takeError(const core::Error& error) {
    const bool ofTheName = error.id == core::ErrorId::ConfirmationWrong;
    if (ofTheName) {
        m_nameField->showError(error);
    }
    return ofTheName;
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
