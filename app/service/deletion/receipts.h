#pragma once

#include "api/deletion.h"
#include "service/store/database.h"

#include <optional>

// What stays of an account that was deleted, for 30 days: an id, when, and how much.
namespace service::deletion {

// proof: by which it is found again; without one nobody is told again.
api::DeletionReceipt addReceipt(store::Transaction& transaction, const QJsonObject& counts,
                                const std::optional<QByteArray>& proof, core::Time now);
std::optional<api::DeletionReceipt> findReceipt(store::Transaction& transaction, const QByteArray& proof,
                                                core::Time now);
void removeOldReceipts(store::Transaction& transaction, core::Time now);

} // namespace service::deletion
