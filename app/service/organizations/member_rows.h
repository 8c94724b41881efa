#pragma once

#include "api/organizations.h"
#include "service/http/paging.h"
#include "service/store/database.h"

#include <QStringList>

#include <optional>

// Who belongs to an organization beside its owner.
namespace service::organizations {

// False where it is one already.
bool addMember(store::Transaction& transaction, const QString& organizationId, const QString& accountId,
               core::Time now);
// False where it is none.
bool removeMember(store::Transaction& transaction, const QString& organizationId, const QString& accountId);

// Whether the account with this address is the owner or a member.
bool belongs(store::Transaction& transaction, const QString& organizationId, const QString& normalEmail);

QStringList membersOf(store::Transaction& transaction, const QString& organizationId);
// The organizations that the account is a member of, having accepted; not those that it owns.
QStringList membershipsOf(store::Transaction& transaction, const QString& accountId);

// Members and invitations, in the order in which they joined or were invited.
api::Page<api::Member> membersPage(store::Transaction& transaction, const QString& organizationId,
                                   const std::optional<http::ListPlace>& after, int limit, core::Time now);

} // namespace service::organizations
