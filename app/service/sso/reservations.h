#pragma once

#include "api/sso_services.h"
#include "service/sso/addresses.h"
#include "service/store/database.h"

// The rows of sso_reservations: ids of services that are still to be made.
namespace service::sso {

inline constexpr core::Duration reservationLives = std::chrono::hours(24 * 30);

// The account's, for another reservationLives; made where it has none that is still good.
api::SsoReservation reserve(store::Transaction& transaction, const Addresses& addresses,
                            const QString& accountId, core::Time now);
// It is used up by that. False where the account has no such reservation (any more).
bool takeReservation(store::Transaction& transaction, const QString& accountId, const QString& id,
                     core::Time now);
// By an account that may make a service of it.
bool isReserved(store::Transaction& transaction, const QString& id, core::Time now);
void removeOldReservations(store::Transaction& transaction, core::Time now);

} // namespace service::sso
