#pragma once

#include "api/identity.h"
#include "api/sso_provider.h"

// SSO services: an identity provider that an account has configured, and the organizations that it is for.
// Managing them takes the permission sso_allowed of the account; without it every call but the list is
// sso_not_allowed.
namespace api {

inline constexpr int ssoServicesAtMost = 200; // of one account
inline constexpr int peopleOfDeletionAtMost = 100;

enum class SsoType { Saml2 };

} // namespace api

template <>
struct core::json::EnumNames<api::SsoType> {
    static constexpr std::pair<api::SsoType, const char*> names[] = {{api::SsoType::Saml2, "saml2"}};
};

namespace api {

struct SsoOrganization {
    QString id;
    QString name;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("name", self.name);
    }
};

struct SsoService {
    QString id;
    QString name;
    SsoType type = SsoType::Saml2;
    QString loginUrl;
    int organizationCount = 0;
    QList<SsoOrganization> organizations; // by name; in a list the first 20
    SsoProvider idp;
    ServiceProvider sp;
    core::Time createdAt;
    core::Time updatedAt;
    int version = 1;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("name", self.name);
        field("type", self.type);
        field("login_url", self.loginUrl);
        field("organization_count", self.organizationCount);
        field("organizations", self.organizations);
        field("idp", self.idp);
        field("sp", self.sp);
        field("created_at", self.createdAt);
        field("updated_at", self.updatedAt);
        field("version", self.version);
    }
};

// The oldest first. Without the permission: allowed false, no items.
struct SsoServiceList {
    bool allowed = false;
    QList<SsoService> items;
    core::json::Nullable<QString> nextCursor;
    int total = 0;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("allowed", self.allowed);
        field("items", self.items);
        field("next_cursor", self.nextCursor);
        field("total", self.total);
    }
};

// The addresses of a service that is still to be made: what is entered at the provider comes before its
// metadata can be had. An account has one at a time, for 30 days, and gets it again until a service takes it.
struct SsoReservation {
    QString id; // the id that the service will have
    ServiceProvider sp;
    core::Time expiresAt;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("sp", self.sp);
        field("expires_at", self.expiresAt);
    }
};

struct NewSsoService {
    QString name;
    SsoType type = SsoType::Saml2;
    DescribeProvider idp;
    std::optional<QString> reservation; // its id; without one the service has addresses of its own

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("name", self.name, nameText);
        field("type", self.type);
        field("idp", self.idp);
        field("reservation", self.reservation, core::json::Text{.longest = 64});
    }
};

struct UpdateSsoService {
    std::optional<QString> name;
    std::optional<DescribeProvider> idp;
    // With idp: of the certificates in force, those that stay beside the described ones, by sha256.
    std::optional<QList<QString>> keepCertificates;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("name", self.name, nameText);
        field("idp", self.idp);
        field("keep_certificates", self.keepCertificates, core::json::Text{.longest = 64});
    }
};

struct DeleteSsoService {
    QString confirmName; // the service's name, letter by letter

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("confirm_name", self.confirmName, nameText);
    }
};

struct SsoOrganizationMembers {
    QString id;
    QString name;
    int members = 0; // who agreed to this service, its owner aside

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("name", self.name);
        field("members", self.members);
    }
};

struct SsoPerson {
    QString name;
    QString email;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("name", self.name);
        field("email", self.email);
    }
};

// Who loses this way in when the service goes: the members who agreed to it. Whoever has not signed in with a
// password since agreeing, and agreed to no other service, will have to think of that password, and is named.
struct SsoDeletion {
    QList<SsoOrganizationMembers> organizations; // by name, all of them
    int members = 0;                             // of all the organizations, each counted once
    QList<SsoPerson> onlyThisWay;                // by name, the first 100
    int onlyThisWayCount = 0;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("organizations", self.organizations);
        field("members", self.members);
        field("only_this_way", self.onlyThisWay);
        field("only_this_way_count", self.onlyThisWayCount);
    }
};

struct AssociateOrganizations {
    QList<QString> organizationIds; // all that it is for from now on; 5,000 at most

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("organization_ids", self.organizationIds, core::json::Text{.longest = 64});
    }
};

inline constexpr Endpoint<Empty, SsoServiceList> listSsoServices{Method::Get, "/v1/sso/services",
                                                                 Access::Session};
// The account's reservation, made where it has none.
inline constexpr Endpoint<Empty, SsoReservation> reserveSsoService{Method::Post, "/v1/sso/reservations",
                                                                   Access::Session};
// not_found where the reservation is not the account's; name_invalid, metadata_invalid{reason},
// metadata_unreachable{reason}, sso_services_full{limit}
inline constexpr Endpoint<NewSsoService, SsoService> createSsoService{Method::Post, "/v1/sso/services",
                                                                      Access::StepUp, 201};
inline constexpr Endpoint<Empty, SsoService> getSsoService{Method::Get, "/v1/sso/services/{id}",
                                                           Access::Session};
inline constexpr Endpoint<UpdateSsoService, SsoService> updateSsoService{
    Method::Patch, "/v1/sso/services/{id}", Access::StepUp};
// confirmation_wrong
inline constexpr Endpoint<DeleteSsoService, Empty> deleteSsoService{Method::Delete, "/v1/sso/services/{id}",
                                                                    Access::StepUp, 204};
inline constexpr Endpoint<Empty, SsoDeletion> getSsoDeletion{Method::Get, "/v1/sso/services/{id}/deletion",
                                                             Access::Session};
// bad_request where one is no organization of the account
inline constexpr Endpoint<AssociateOrganizations, SsoService> associateOrganizations{
    Method::Put, "/v1/sso/services/{id}/organizations", Access::StepUp};

} // namespace api
