#include "ui/organizations/delete_organization_dialog.h"

#include <QLabel>

namespace ui::organizations {

DeleteOrganizationDialog::DeleteOrganizationDialog(accounts::AccountSession* session,
                                                   api::Organization organization, QWidget* parent)
    : DeletionDialog(session, organization.name, Typed::Name, parent)
    , m_flow(session)
    , m_organization(std::move(organization))
    , m_text(new QLabel(this)) {
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    addWidget(m_text);
    begin(m_flow);
}

void DeleteOrganizationDialog::send(const api::StepUp& proof) {
    m_flow.remove(m_organization.id, m_organization.name, proof);
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
    //: %1: the name of an organization
    setWords({tr("Delete “%1”?").arg(m_organization.name), tr("Name of the organization"),
              tr("Delete the organization")});
    m_text->setText(consequences());
}

} // namespace ui::organizations
