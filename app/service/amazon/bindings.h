#pragma once

#include "api/amazon.h"
#include "service/store/database.h"

#include <optional>

namespace service::amazon {

// Who has an AWS account. licenseArn: of the purchase that binds it.
struct Buyer {
    QString awsAccountId;
    std::optional<QString> customerId = {};
    std::optional<QString> licenseArn = {};
};

// The rows of amazon_bindings: which account holds which AWS account, for good.

std::optional<api::AmazonBinding> bindingOf(store::Transaction& transaction, const QString& accountId);

// The account that holds the AWS account.
std::optional<QString> holderOf(store::Transaction& transaction, const QString& awsAccountId);
// As another person may see it.
api::AmazonHolder describeHolder(store::Transaction& transaction, const QString& accountId);

// Claims the AWS account for the account, with the orders that are known of it. False where it is claimed
// already, whoever by, or the account has another.
bool claimAwsAccount(store::Transaction& transaction, const Buyer& buyer, const QString& accountId,
                     core::Time now);

} // namespace service::amazon
