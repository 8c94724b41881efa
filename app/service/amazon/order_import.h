#pragma once

#include "service/amazon/order_file.h"
#include "service/store/database.h"

namespace service::amazon {

// An account of which an import changed something.
struct ImportedAccount {
    QString accountId;
    QString awsAccountId;
    bool bound = false; // by this import
    int orders = 0;     // that are new, or other than before
};

struct ImportOutcome {
    QList<ImportedAccount> accounts;
    int orders = 0; // those of AWS accounts that nobody has bound included
};

// Takes everything in; the same file again changes nothing. bad_request with every fault that the database
// shows, and nothing is written then: an account that is not there, a binding to another account, a license
// of another AWS account.
core::Result<ImportOutcome> importOrders(store::Transaction& transaction, const OrderFile& file,
                                         core::Time now);

} // namespace service::amazon
