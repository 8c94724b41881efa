#pragma once

#include "api/developer.h"
#include "service/store/database.h"

#include <chrono>
#include <optional>

// Which URLs may be saved as an account's callback URL: once, and for ten minutes. The database holds a hash
// of a validation's id.
namespace service::developer {

inline constexpr core::Duration lifeOfValidation = std::chrono::minutes(10);

// url: as callback_url::Url::toString() writes it.
api::Validation rememberValidation(store::Transaction& transaction, const QString& accountId,
                                   const QString& url, core::Time now);
// When this very URL was validated for the account; the validation is used up thereby. Nothing where it was
// not, or no longer counts.
std::optional<core::Time> redeemValidation(store::Transaction& transaction, const QString& accountId,
                                           const QString& url, const QString& validationId, core::Time now);
// For a job that runs from time to time.
void removeOldValidations(store::Transaction& transaction, core::Time now);

} // namespace service::developer
