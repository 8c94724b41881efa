#pragma once

#include "service/store/database.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace service::sso {

// The ids of the organizations that an account is a member of, having accepted.
using OrganizationsOf = std::function<QStringList(store::Transaction&, const QString& accountId)>;

// Whether a service may open an account: its owner's, or that of a member of an organization
// that it is for, who agreed to this service.
enum class Entitlement { None, NotAgreed, Member, Owner };
Entitlement entitlementOf(store::Transaction& transaction, const OrganizationsOf& organizationsOf,
                          const QString& serviceId, const QString& accountId);

inline bool mayOpen(Entitlement entitlement) {
    return entitlement == Entitlement::Owner || entitlement == Entitlement::Member;
}

// Of the account's organizations, those that the service is for.
QStringList organizationsBetween(store::Transaction& transaction, const OrganizationsOf& organizationsOf,
                                 const QString& serviceId, const QString& accountId);

// What the service opened for those whom it may not open it for any more ends.
void endSessionsOfOthers(store::Transaction& transaction, const OrganizationsOf& organizationsOf,
                         const QString& serviceId);

std::optional<core::Time> consentOf(store::Transaction& transaction, const QString& serviceId,
                                    const QString& accountId);

} // namespace service::sso
