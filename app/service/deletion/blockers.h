#pragma once

#include "api/deletion.h"
#include "service/store/database.h"

namespace service::deletion {

// What other people, or AWS, still need of the account. 100 of each kind at most.
QList<api::DeletionHindrance> blockersOf(store::Transaction& transaction, const QString& accountId,
                                         core::Time now);

} // namespace service::deletion
