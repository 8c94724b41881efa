#pragma once

#include "api/identity.h"

// Organizations: isolated from each other, of one owner, who alone edits, authorizes and deletes; members are
// invited by e-mail and belong to it once they accepted. To everybody else there is no such organization
// (not_found).
namespace api {

inline constexpr core::json::Text websiteText{.longest = 2000};

struct OrganizationOwner {
    QString name;
    QString email;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("name", self.name);
        field("email", self.email);
    }
};

struct Organization {
    QString id;
    QString name;
    core::json::Nullable<QString> website;
    QString timeZone;
    bool owned = false; // the caller created it
    core::Time createdAt;
    int version = 1;
    core::json::Nullable<OrganizationOwner> owner; // where the caller is a member
    int memberCount = 0;                           // who accepted; the owner is not counted
    int pendingCount = 0;                          // invitations that wait; 0 where the caller is a member

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("name", self.name);
        field("website", self.website);
        field("time_zone", self.timeZone);
        field("owned", self.owned);
        field("created_at", self.createdAt);
        field("version", self.version);
        field("owner", self.owner);
        field("member_count", self.memberCount);
        field("pending_count", self.pendingCount);
    }
};

// What is absent stays. The time zone is fixed.
struct UpdateOrganization {
    std::optional<QString> name = {};
    std::optional<core::json::Nullable<QString>> website = {}; // null: none any more

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("name", self.name, nameText);
        field("website", self.website, websiteText);
    }
};

struct DeleteOrganization {
    QString confirmName;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("confirm_name", self.confirmName, nameText);
    }
};

enum class MembershipState { Accepted, Pending };

} // namespace api

template <>
struct core::json::EnumNames<api::MembershipState> {
    static constexpr std::pair<api::MembershipState, const char*> names[] = {
        {api::MembershipState::Accepted, "accepted"},
        {api::MembershipState::Pending, "pending"},
    };
};

namespace api {

// Somebody who belongs to an organization, or was invited to. While it is pending, what is told of it is what
// the owner said: not whether the address has an account.
struct Member {
    QString id; // of the account; while it is pending, of the invitation
    MembershipState state = MembershipState::Accepted;
    QString email;
    core::json::Nullable<QString> name;         // once accepted
    core::Time since;                           // joined, or invited
    core::json::Nullable<core::Time> expiresAt; // while it is pending

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("state", self.state);
        field("email", self.email);
        field("name", self.name);
        field("since", self.since);
        field("expires_at", self.expiresAt);
    }
};

struct InviteMember {
    QString email;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("email", self.email, emailText);
    }
};

struct OfferedSsoService {
    QString id;
    QString name;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("name", self.name);
    }
};

// An invitation to the caller's address.
struct Invitation {
    QString id;
    QString organization; // its name
    core::json::Nullable<QString> website;
    QString timeZone;
    OrganizationOwner owner; // who invites
    // Those of the organization: who accepts says which of them may open the account.
    QList<OfferedSsoService> ssoServices;
    core::Time createdAt;
    core::Time expiresAt;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("organization", self.organization);
        field("website", self.website);
        field("time_zone", self.timeZone);
        field("owner", self.owner);
        field("sso_services", self.ssoServices);
        field("created_at", self.createdAt);
        field("expires_at", self.expiresAt);
    }
};

struct AcceptInvitation {
    QList<QString> ssoServices; // ids of those that may open the account from now on

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("sso_services", self.ssoServices, core::json::Text{.longest = 64});
    }
};

inline constexpr Endpoint<Empty, Page<Organization>> listOrganizations{Method::Get, "/v1/organizations",
                                                                       Access::Session};
// name_invalid, website_invalid, time_zone_invalid
inline constexpr Endpoint<NewOrganization, Organization> createOrganization{Method::Post, "/v1/organizations",
                                                                            Access::Session, 201};
// name_invalid, website_invalid, changed_elsewhere
inline constexpr Endpoint<UpdateOrganization, Organization> updateOrganization{
    Method::Patch, "/v1/organizations/{id}", Access::Session};
// confirmation_wrong. Members and invitations go with it.
inline constexpr Endpoint<DeleteOrganization, Empty> deleteOrganization{
    Method::Delete, "/v1/organizations/{id}", Access::StepUp, 204};

// For the owner only, those who were asked first before those who were asked later.
inline constexpr Endpoint<Empty, Page<Member>> listMembers{Method::Get, "/v1/organizations/{id}/members",
                                                           Access::Session};
// For the owner only; once more for the same address sends the mail again and lets it wait longer.
// email_invalid, already_member, too_many_requests
inline constexpr Endpoint<InviteMember, Member> inviteMember{Method::Post, "/v1/organizations/{id}/members",
                                                             Access::Session, 201};
// The owner removes a member or takes an invitation back; a member leaves.
inline constexpr Endpoint<Empty, Empty> removeMember{
    Method::Delete, "/v1/organizations/{id}/members/{member_id}", Access::Session, 204};

inline constexpr Endpoint<Empty, Page<Invitation>> listInvitations{Method::Get, "/v1/invitations",
                                                                   Access::Session};
// not_found where the invitation is gone, or where one of the services is not the organization's.
// step_up_required where it names services: they will open the account.
inline constexpr Endpoint<AcceptInvitation, Organization> acceptInvitation{
    Method::Post, "/v1/invitations/{id}/accept", Access::Session};
inline constexpr Endpoint<Empty, Empty> declineInvitation{Method::Post, "/v1/invitations/{id}/decline",
                                                          Access::Session, 204};

} // namespace api
