#include "ui/sso/sso_page.h"

#include "ui/consents/consents_card.h"
#include "ui/organizations/accept_dialog.h"
#include "ui/organizations/delete_organization_dialog.h"
#include "ui/organizations/invitations_card.h"
#include "ui/organizations/members_page.h"
#include "ui/organizations/organization_dialog.h"
#include "ui/organizations/organizations_card.h"
#include "ui/saml_setup/configure_dialog.h"
#include "ui/saml_setup/edit_dialog.h"
#include "ui/saml_setup/test_dialog.h"
#include "ui/sso/associate_dialog.h"
#include "ui/sso/delete_service_dialog.h"
#include "ui/sso/sso_card.h"
#include "ui/sso/sso_overview.h"
#include "ui/sso/sso_presenter.h"
#include "ui/widgets/confirm_dialog.h"

#include <QPushButton>

namespace ui::sso {

SsoPage::SsoPage(organizations::OrganizationsPresenter* presenter, QWidget* parent)
    : QStackedWidget(parent)
    , m_presenter(presenter)
    , m_services(new SsoPresenter(presenter->session(), this))
    , m_overview(new SsoOverview(presenter, m_services, this)) {
    addWidget(m_overview);
    connectServices();
    const organizations::OrganizationsCard* card = m_overview->organizationsCard();
    connect(card, &organizations::OrganizationsCard::creationRequested, this, &SsoPage::createOrganization);
    connect(card, &organizations::OrganizationsCard::membersRequested, this, &SsoPage::showMembers);
    connect(card, &organizations::OrganizationsCard::changeRequested, this, &SsoPage::changeOrganization);
    connect(card, &organizations::OrganizationsCard::deletionRequested, this, &SsoPage::deleteOrganization);
    connect(card, &organizations::OrganizationsCard::leaveRequested, this, &SsoPage::askToLeave);
    const organizations::InvitationsCard* invitations = m_overview->invitationsCard();
    connect(invitations, &organizations::InvitationsCard::acceptRequested, this, &SsoPage::acceptInvitation);
    connect(invitations, &organizations::InvitationsCard::declineRequested, this, &SsoPage::askToDecline);
    connect(m_overview->consentsCard(), &consents::ConsentsCard::forgottenPasswordRequested, this,
            &SsoPage::forgottenPasswordRequested);
    connect(presenter, &organizations::OrganizationsPresenter::changed, this, &SsoPage::followOrganization);
}

// --- Services --------------------------------------------------------------------------------------------

void SsoPage::connectServices() {
    const SsoCard* card = m_overview->ssoCard();
    connect(card, &SsoCard::contactRequested, this, &SsoPage::contactRequested);
    connect(card, &SsoCard::linkCopied, this, [this](const api::SsoService& service) {
        m_overview->tell(tr("The login link of “%1” is copied.").arg(service.name));
    });
    connect(card, &SsoCard::configureRequested, this, &SsoPage::configure);
    connect(card, &SsoCard::editRequested, this, &SsoPage::edit);
    connect(card, &SsoCard::testRequested, this, &SsoPage::test);
    connect(card, &SsoCard::associationRequested, this, &SsoPage::associate);
    connect(card, &SsoCard::deletionRequested, this, &SsoPage::deleteService);
    m_services->refresh();
}

void SsoPage::configure() {
    auto* dialog = new saml_setup::ConfigureDialog(m_presenter->session(), window());
    connect(dialog, &saml_setup::ConfigureDialog::forgottenPassword, this,
            &SsoPage::forgottenPasswordRequested);
    connect(dialog, &saml_setup::ConfigureDialog::created, m_services, &SsoPresenter::put);
    dialog->open();
}

void SsoPage::edit(const api::SsoService& service) {
    auto* dialog = new saml_setup::EditDialog(m_presenter->session(), service, window());
    connect(dialog, &saml_setup::EditDialog::forgottenPassword, this, &SsoPage::forgottenPasswordRequested);
    connect(dialog, &saml_setup::EditDialog::changed, this, [this](const api::SsoService& now) {
        m_services->put(now);
        m_overview->tell(tr("“%1” was changed.").arg(now.name));
    });
    dialog->open();
}

void SsoPage::test(const api::SsoService& service) {
    auto* dialog = new saml_setup::TestDialog(m_presenter->session(), service, window());
    dialog->open();
}

void SsoPage::associate(const api::SsoService& service) {
    auto* dialog =
        new AssociateDialog(m_presenter->session(), service,
                            m_presenter->organizations().value_or(QList<api::Organization>()), window());
    connect(dialog, &AssociateDialog::forgottenPassword, this, &SsoPage::forgottenPasswordRequested);
    connect(dialog, &AssociateDialog::associated, this, [this](const api::SsoService& now) {
        m_services->put(now);
        m_overview->tell(
            tr("“%1” is for %n organization(s) now.", nullptr, now.organizationCount).arg(now.name));
    });
    dialog->open();
}

void SsoPage::deleteService(const api::SsoService& service) {
    auto* dialog = new DeleteServiceDialog(m_presenter->session(), service, window());
    connect(dialog, &DeleteServiceDialog::forgottenPassword, this, &SsoPage::forgottenPasswordRequested);
    connect(dialog, &QDialog::accepted, this, [this, service] {
        m_services->drop(service.id);
        m_overview->tell(tr("“%1” was deleted.").arg(service.name));
    });
    dialog->open();
}

void SsoPage::refresh() {
    if (m_presenter->session() != nullptr) {
        m_presenter->session()->refresh(); // the presenter follows
    }
}

// --- Members ---------------------------------------------------------------------------------------------

void SsoPage::showMembers(const api::Organization& organization) {
    if (m_members != nullptr) {
        m_members->deleteLater();
    }
    m_membersOf = organization.id;
    auto* presenter = new organizations::MembersPresenter(m_presenter->session(), organization.id);
    m_members = new organizations::MembersPage(presenter, organization, this);
    presenter->setParent(m_members);
    addWidget(m_members);
    connect(m_members, &widgets::ListPage::backRequested, this, [this, id = organization.id] { goBack(id); });
    connect(presenter, &organizations::MembersPresenter::membershipsChanged, m_presenter,
            &organizations::OrganizationsPresenter::refresh);
    setCurrentWidget(m_members);
    m_members->backButton()->setFocus();
}

void SsoPage::showOverview() {
    m_wanted.clear();
    setCurrentWidget(m_overview);
}

void SsoPage::showMembersOf(const QString& organizationId) {
    showOverview();
    m_wanted = organizationId;
    followOrganization();
}

void SsoPage::goBack(const QString& organizationId) {
    setCurrentWidget(m_overview);
    m_overview->organizationsCard()->membersButton(organizationId)->setFocus();
}

void SsoPage::followOrganization() {
    if (const auto wanted = m_presenter->organization(m_wanted)) {
        m_wanted.clear();
        return showMembers(*wanted);
    }
    if (m_members == nullptr) {
        return;
    }
    if (const auto organization = m_presenter->organization(m_membersOf)) {
        m_members->setOrganization(*organization);
    }
}

// --- Organizations ---------------------------------------------------------------------------------------

void SsoPage::createOrganization() {
    auto* dialog = new organizations::OrganizationDialog(m_presenter->session(), window());
    connect(dialog, &organizations::OrganizationDialog::saved, this, [this](const api::Organization& made) {
        m_presenter->put(made);
        m_overview->tell(tr("“%1” was created.").arg(made.name));
    });
    dialog->open();
}

void SsoPage::changeOrganization(const api::Organization& organization) {
    auto* dialog = new organizations::OrganizationDialog(m_presenter->session(), organization, window());
    connect(dialog, &organizations::OrganizationDialog::saved, this,
            [this, organization](const api::Organization& now) {
                m_presenter->put(now);
                m_overview->tell(tr("“%1” was changed.").arg(now.name),
                                 [this, organization, now] { undoChange(organization, now); });
            });
    dialog->open();
}

void SsoPage::undoChange(const api::Organization& before, const api::Organization& now) {
    auto* edit = new organizations::OrganizationEdit(m_presenter->session(), this);
    connect(edit, &flows::Flow::changed, this, [this, edit] {
        if (edit->isBusy()) {
            return;
        }
        edit->deleteLater();
        if (const auto& result = edit->result()) {
            m_presenter->put(*result);
        } else if (edit->error()) {
            m_overview->tellError(*edit->error());
        }
    });
    edit->change(now.id, now.version, {before.name, before.website});
}

void SsoPage::deleteOrganization(const api::Organization& organization) {
    auto* dialog =
        new organizations::DeleteOrganizationDialog(m_presenter->session(), organization, window());
    connect(dialog, &organizations::DeleteOrganizationDialog::forgottenPassword, this,
            &SsoPage::forgottenPasswordRequested);
    connect(dialog, &QDialog::accepted, this, [this, organization] {
        m_presenter->drop(organization.id);
        m_services->refresh(); // those that were linked with it
        m_overview->tell(tr("“%1” was deleted.").arg(organization.name));
    });
    dialog->open();
}

void SsoPage::askToLeave(const api::Organization& organization) {
    auto* dialog = new widgets::ConfirmDialog(
        widgets::accountNamed(m_presenter->session()),
        [name = organization.name] {
            return widgets::ConfirmDialog::Words{
                tr("Leave “%1”?").arg(name),
                tr("You lose it, and its SSO services can no longer open this account. Your account stays. "
                   "To come back, you have to be invited again."),
                tr("Leave")};
        },
        window());
    connect(dialog, &QDialog::accepted, this, [this, organization] { leave(organization); });
    dialog->open();
}

void SsoPage::leave(const api::Organization& organization) {
    accounts::AccountSession* session = m_presenter->session();
    if (session == nullptr || !session->account()) {
        return;
    }
    client::Target target;
    target.path.insert(QStringLiteral("id"), organization.id);
    target.path.insert(QStringLiteral("member_id"), session->account()->id);
    session->call(api::removeMember, {}, target)
        .then(this, [this, organization](const core::Result<api::Empty>& outcome) {
            if (!outcome && outcome.error().id != core::ErrorId::NotFound) { // gone already is as wanted
                return m_overview->tellError(outcome.error());
            }
            m_presenter->drop(organization.id);
            m_overview->tell(tr("You have left “%1”.").arg(organization.name));
        });
}

// --- Invitations -----------------------------------------------------------------------------------------

void SsoPage::acceptInvitation(const api::Invitation& invitation) {
    auto* dialog = new organizations::AcceptDialog(m_presenter->session(), invitation, window());
    connect(dialog, &organizations::AcceptDialog::forgottenPassword, this,
            &SsoPage::forgottenPasswordRequested);
    connect(dialog, &organizations::AcceptDialog::joined, this,
            [this, id = invitation.id](const api::Organization& organization) {
                m_presenter->dropInvitation(id);
                m_presenter->put(organization);
                m_overview->tell(tr("You belong to “%1” now.").arg(organization.name));
            });
    dialog->open();
}

void SsoPage::askToDecline(const api::Invitation& invitation) {
    auto* dialog = new widgets::ConfirmDialog(
        widgets::accountNamed(m_presenter->session()),
        [name = invitation.organization] {
            return widgets::ConfirmDialog::Words{
                tr("Decline the invitation to “%1”?").arg(name),
                tr("It ends, and nothing else changes. To join later, you have to be invited again."),
                tr("Decline")};
        },
        window());
    connect(dialog, &QDialog::accepted, this, [this, invitation] { decline(invitation); });
    dialog->open();
}

void SsoPage::decline(const api::Invitation& invitation) {
    accounts::AccountSession* session = m_presenter->session();
    if (session == nullptr) {
        return;
    }
    client::Target target;
    target.path.insert(QStringLiteral("id"), invitation.id);
    session->call(api::declineInvitation, {}, target)
        .then(this, [this, invitation](const core::Result<api::Empty>& outcome) {
            if (!outcome && outcome.error().id != core::ErrorId::NotFound) {
                return m_overview->tellError(outcome.error());
            }
            m_presenter->dropInvitation(invitation.id);
            m_overview->tell(tr("The invitation to “%1” was declined.").arg(invitation.organization));
        });
}

} // namespace ui::sso
