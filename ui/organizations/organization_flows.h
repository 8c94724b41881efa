#pragma once

#include "api/organizations.h"
#include "flows/proven_flow.h"

namespace ui::organizations {

// Makes an organization, or changes one: each once.
class OrganizationEdit : public flows::AccountFlow {
    Q_OBJECT
  public:
    explicit OrganizationEdit(accounts::AccountSession* session, QObject* parent = nullptr);

    // name_invalid, website_invalid, time_zone_invalid
    void create(const api::NewOrganization& organization);
    // As it was when `version` was seen; changed_elsewhere{current}
    void change(const QString& id, int version, const api::UpdateOrganization& update);

    // What came of it; nothing before.
    const std::optional<api::Organization>& result() const { return m_result; }

  private:
    std::optional<api::Organization> m_result;
};

// Deletes one, with proof of identity.
class OrganizationRemoval : public flows::ProvenFlow {
    Q_OBJECT
  public:
    explicit OrganizationRemoval(accounts::AccountSession* session, QObject* parent = nullptr);

    // confirmation_wrong where it has another name
    void remove(const QString& id, const QString& name, const api::StepUp& proof);
    bool isDone() const { return m_done; }

  private:
    bool m_done = false;
};

// Accepts an invitation. Where it names SSO services, with proof of identity: they will open the account.
class InvitationAcceptance : public flows::ProvenFlow {
    Q_OBJECT
  public:
    explicit InvitationAcceptance(accounts::AccountSession* session, QObject* parent = nullptr);

    void accept(const QString& invitationId, const QStringList& ssoServices, const api::StepUp& proof);
    const std::optional<api::Organization>& joined() const { return m_joined; }

  private:
    void send(const QString& invitationId, const QStringList& ssoServices);

    std::optional<api::Organization> m_joined;
};

// Invites somebody.
class MemberInvitation : public flows::AccountFlow {
    Q_OBJECT
  public:
    explicit MemberInvitation(accounts::AccountSession* session, QObject* parent = nullptr);

    // email_invalid, already_member, too_many_requests
    void invite(const QString& organizationId, const QString& email);
    const std::optional<api::Member>& invited() const { return m_invited; }

  private:
    std::optional<api::Member> m_invited;
};

} // namespace ui::organizations
