#pragma once

#include "service/organizations/sso_consents.h"

namespace service::sso {

// What organizations ask of SSO: the services that an organization offers to those whom it invites, and what
// becomes of agreements when members come and go.
class MemberConsents final : public organizations::SsoConsents {
  public:
    QList<api::OfferedSsoService> servicesOf(store::Transaction& transaction,
                                             const QString& organizationId) const override;
    core::Result<void> agree(store::Transaction& transaction, const http::Exchange& exchange,
                             const QString& organizationId, const QList<QString>& serviceIds) override;
    void left(store::Transaction& transaction, const QString& accountId, const QString& organizationId,
              core::Time now) override;
};

} // namespace service::sso
