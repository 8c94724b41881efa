#pragma once

#include "api/organizations.h"
#include "service/http/paging.h"
#include "service/store/database.h"

#include <optional>

// The rows of organizations.
namespace service::organizations {

// Its id. The caller records who did it.
QString create(store::Transaction& transaction, const QString& ownerId,
               const api::NewOrganization& organization, core::Time now);

// As the account sees it: nothing where it neither owns nor belongs to it.
std::optional<api::Organization> find(store::Transaction& transaction, const QString& id,
                                      const QString& accountId, core::Time now);
// not_found where the account does not own it.
core::Result<api::Organization> findOwned(store::Transaction& transaction, const QString& id,
                                          const QString& accountId, core::Time now);
QString ownerOf(store::Transaction& transaction, const QString& id);
// Those that the account owns or belongs to, the oldest first.
api::Page<api::Organization> page(store::Transaction& transaction, const QString& accountId,
                                  const std::optional<http::ListPlace>& after, int limit, core::Time now);

// Counts up its version.
void update(store::Transaction& transaction, const QString& id, const QString& ownerId,
            const api::UpdateOrganization& update);
// With members and invitations.
void remove(store::Transaction& transaction, const QString& id, const QString& ownerId);

} // namespace service::organizations
