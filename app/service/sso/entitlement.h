#pragma once

#include "service/store/database.h"

#include <optional>

// Whether a service may open an account (security.md 6): its owner's, or that of a member of an organization
// that it is for, who agreed to this service. The owner of such an organization is the service's own.
namespace service::sso {

enum class Entitlement { None, NotAgreed, Member, Owner };
Entitlement entitlementOf(store::Transaction& transaction, const QString& serviceId,
                          const QString& accountId);

inline bool mayOpen(Entitlement entitlement) {
    return entitlement == Entitlement::Owner || entitlement == Entitlement::Member;
}

// False where the member agreed before.
bool agree(store::Transaction& transaction, const QString& serviceId, const QString& accountId,
           core::Time now);
// False where the member had not agreed. The sessions that the service opened end.
bool withdraw(store::Transaction& transaction, const QString& serviceId, const QString& accountId);

// After organizations or memberships have gone: what a service was allowed by those (or by this one) whom no
// organization joins to it any more has ended, for good: whoever is joined to it again is asked again. They
// find it in their activity.
void endWithoutMembership(store::Transaction& transaction, const QString& serviceId, core::Time now,
                          const std::optional<QString>& accountId = {});
// The same of everybody, before the service is deleted.
void endAllAgreements(store::Transaction& transaction, const QString& serviceId, core::Time now);

// The account may have no services any more: what they opened ends. Agreements stay, for when it may again.
void endSessionsThroughServicesOf(store::Transaction& transaction, const QString& ownerId);

} // namespace service::sso
