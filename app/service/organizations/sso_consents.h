#pragma once

#include "api/organizations.h"
#include "core/result.h"
#include "service/http/exchange.h"

#include <QList>
#include <QString>

namespace service::organizations {

// The SSO services that are associated with an organization, and by which of them a member's account may be
// opened (security.md 6); made of whatever knows SSO. Organizations only say who comes and who goes.
class SsoConsents {
  public:
    virtual ~SsoConsents() = default;

    // Those of the organization, by name.
    virtual QList<api::OfferedSsoService> servicesOf(store::Transaction& transaction,
                                                     const QString& organizationId) const = 0;
    // From now on these services may open the caller's account. not_found where one of them is not the
    // organization's: then nothing was changed. Called before the account is a member.
    virtual core::Result<void> agree(store::Transaction& transaction, const http::Exchange& exchange,
                                     const QString& organizationId, const QList<QString>& serviceIds) = 0;
    // The account is no member any more: what it agreed to through this organization, and through no other
    // that it belongs to, ends. Called after the membership has gone.
    virtual void left(store::Transaction& transaction, const QString& accountId,
                      const QString& organizationId, core::Time now) = 0;
};

} // namespace service::organizations
