#pragma once

#include "api/amazon.h"
#include "api/deletion.h"
#include "service/store/database.h"

#include <QHash>

namespace service::deletion {

// What other people, or AWS, still need of the account. 100 of each kind at most. products: by product code.
QList<api::DeletionHindrance> blockersOf(store::Transaction& transaction, const QString& accountId,
                                         const QHash<QString, api::AmazonProduct>& products, core::Time now);

} // namespace service::deletion
