#include "ui/organizations/organization_flows.h"

namespace ui::organizations {

namespace {

client::Target targetOf(const QString& id) {
    client::Target target;
    target.path.insert(QStringLiteral("id"), id);
    return target;
}

} // namespace

OrganizationEdit::OrganizationEdit(accounts::AccountSession* session, QObject* parent)
    : AccountFlow(session, parent) {}

void OrganizationEdit::create(const api::NewOrganization& organization) {
    step<api::NewOrganization, api::Organization>(api::createOrganization, organization, {},
                                                  [this](const api::Organization& made) { m_result = made; });
}

void OrganizationEdit::change(const QString& id, int version, const api::UpdateOrganization& update) {
    client::Target target = targetOf(id);
    target.ifMatch = version;
    step<api::UpdateOrganization, api::Organization>(
        api::updateOrganization, update, target, [this](const api::Organization& now) { m_result = now; });
}

OrganizationRemoval::OrganizationRemoval(accounts::AccountSession* session, QObject* parent)
    : ProvenFlow(session, parent) {}

void OrganizationRemoval::remove(const QString& id, const QString& name, const api::StepUp& proof) {
    prove(proof, [this, id, name] {
        step<api::DeleteOrganization, api::Empty>(
            api::deleteOrganization, {name}, targetOf(id), [this](const api::Empty&) { m_done = true; },
            [this](const core::Error& error) {
                m_done = error.id == core::ErrorId::NotFound; // deleted elsewhere: as was wanted
                this->proof()->refused(error);
            });
    });
}

InvitationAcceptance::InvitationAcceptance(accounts::AccountSession* session, QObject* parent)
    : ProvenFlow(session, parent) {}

void InvitationAcceptance::accept(const QString& invitationId, const QStringList& ssoServices,
                                  const api::StepUp& proof) {
    if (ssoServices.isEmpty()) {
        return send(invitationId, ssoServices);
    }
    prove(proof, [this, invitationId, ssoServices] { send(invitationId, ssoServices); });
}

void InvitationAcceptance::send(const QString& invitationId, const QStringList& ssoServices) {
    step<api::AcceptInvitation, api::Organization>(
        api::acceptInvitation, {ssoServices}, targetOf(invitationId),
        [this](const api::Organization& organization) { m_joined = organization; },
        [this](const core::Error& error) { proof()->refused(error); });
}

MemberInvitation::MemberInvitation(accounts::AccountSession* session, QObject* parent)
    : AccountFlow(session, parent) {}

void MemberInvitation::invite(const QString& organizationId, const QString& email) {
    step<api::InviteMember, api::Member>(api::inviteMember, {email}, targetOf(organizationId),
                                         [this](const api::Member& member) { m_invited = member; });
}

} // namespace ui::organizations
