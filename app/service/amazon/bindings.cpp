#include "service/amazon/bindings.h"

#include "service/amazon/order_book.h"
#include "service/identity/accounts.h"
#include "service/identity/sessions.h"

namespace service::amazon {

using namespace Qt::StringLiterals;

std::optional<api::AmazonBinding> bindingOf(store::Transaction& transaction, const QString& accountId) {
    const auto row = transaction.one(
        u"SELECT aws_account_id, license_arn, bound_at FROM amazon_bindings WHERE account_id = ?"_s,
        accountId);
    if (!row) {
        return std::nullopt;
    }
    api::AmazonBinding binding;
    binding.awsAccountId = row->text(0);
    if (const auto license = row->optionalText(1)) {
        binding.licenseArn = *license;
    }
    binding.boundAt = row->time(2);
    return binding;
}

std::optional<QString> holderOf(store::Transaction& transaction, const QString& awsAccountId) {
    const auto row =
        transaction.one(u"SELECT account_id FROM amazon_bindings WHERE aws_account_id = ?"_s, awsAccountId);
    return row ? std::optional(row->text(0)) : std::nullopt;
}

api::AmazonHolder describeHolder(store::Transaction& transaction, const QString& accountId) {
    const std::optional<identity::Holder> holder = identity::findHolder(transaction, accountId);
    return {identity::maskedEmail(holder ? holder->email : QString()),
            identity::signedInThroughSsoLast(transaction, accountId) ? api::WayOfSigningIn::Sso
                                                                     : api::WayOfSigningIn::Password};
}

bool claimAwsAccount(store::Transaction& transaction, const Buyer& buyer, const QString& accountId,
                     core::Time now) {
    const int claimed = transaction.run(
        u"INSERT INTO amazon_bindings (account_id, aws_account_id, customer_id, license_arn, bound_at) "
        "VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
        accountId, buyer.awsAccountId, buyer.customerId, buyer.licenseArn, now);
    if (claimed == 0) {
        return false;
    }
    claim(transaction, buyer.awsAccountId, buyer.customerId, accountId);
    identity::setAwsAccount(transaction, accountId, buyer.awsAccountId);
    return true;
}

} // namespace service::amazon
