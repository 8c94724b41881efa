#pragma once

#include "api/sso_services.h"
#include "service/store/database.h"

namespace service::sso {

// Who loses this way in with the service. Only this way: since the member agreed, this service has opened the
// account, and no other and no password has (sso_uses, accounts.password_used_at, which openSession() keeps).
api::SsoDeletion deletionOf(store::Transaction& transaction, const QString& serviceId);

} // namespace service::sso
