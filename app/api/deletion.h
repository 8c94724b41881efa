#pragma once

#include "api/endpoint.h"

// The end of an account: everything about it is erased, and a receipt says so.
namespace api {

enum class DeletionBlocker {
    OrganizationWithMembers, // {organization_id, name, members}
    SsoServiceInUse,         // {service_id, name, people}: others sign in with it
    AmazonAgreementActive,   // {order_id, product, plan, aws_account_id, ends_at|null}
};

} // namespace api

template <>
struct core::json::EnumNames<api::DeletionBlocker> {
    static constexpr std::pair<api::DeletionBlocker, const char*> names[] = {
        {api::DeletionBlocker::OrganizationWithMembers, "organization_with_members"},
        {api::DeletionBlocker::SsoServiceInUse, "sso_service_in_use"},
        {api::DeletionBlocker::AmazonAgreementActive, "amazon_agreement_active"},
    };
};

namespace api {

struct DeletionHindrance {
    DeletionBlocker id = DeletionBlocker::OrganizationWithMembers;
    QJsonObject params;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("params", self.params);
    }
};

// What stands in the way, and what would be erased. deletes: a number for each of account, sessions,
// organizations, memberships, invitations, sso_services, sso_consents, orders, deliveries, activity, messages
// and other (codes, limits and what else is kept for a while).
struct Deletion {
    QList<DeletionHindrance> blockers; // 100 of each kind at most
    QJsonObject deletes;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("blockers", self.blockers);
        field("deletes", self.deletes);
    }
};

struct DeleteAccount {
    QString confirmEmail; // the account's, letter by letter; case and spaces around it don't matter

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("confirm_email", self.confirmEmail, core::json::Text{.longest = 254});
    }
};

struct DeletionReceipt {
    QString id;
    core::Time deletedAt;
    QJsonObject counts; // as `deletes` above

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("deleted_at", self.deletedAt);
        field("counts", self.counts);
    }
};

struct DeletedAccount {
    DeletionReceipt receipt;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("receipt", self.receipt);
    }
};

inline constexpr Endpoint<Empty, Deletion> getDeletion{Method::Get, "/v1/account/deletion", Access::Session};
// confirmation_wrong; deletion_blocked{blockers}. For 30 days the same token with the same Idempotency-Key
// gets the receipt again, and anything else session_expired: so whoever was interrupted learns what became of
// it.
inline constexpr Endpoint<DeleteAccount, DeletedAccount> deleteAccount{Method::Delete, "/v1/account",
                                                                       Access::StepUp};

} // namespace api
