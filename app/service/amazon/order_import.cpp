#include "service/amazon/order_import.h"

#include "service/amazon/bindings.h"
#include "service/amazon/order_book.h"
#include "service/identity/accounts.h"
#include "service/identity/email_address.h"

namespace service::amazon {

namespace {

using core::json::Faults;

std::optional<QString> accountWith(store::Transaction& transaction, const QString& email) {
    const auto address = identity::parseEmail(email);
    const auto holder = address ? identity::findHolderByEmail(transaction, address->normal) : std::nullopt;
    return holder ? std::optional(holder->accountId) : std::nullopt;
}

// The account that each of the file's is to be bound to; nothing where it names none.
using Accounts = QList<std::optional<QString>>;

void checkBinding(store::Transaction& transaction, const FiledBuyer& buyer, const QString& path,
                  const Accounts& before, const std::optional<QString>& account, Faults& faults) {
    if (!account || before.contains(account)) {
        faults.add(path + QStringLiteral("email"),
                   account ? QStringLiteral("there_twice") : QStringLiteral("no_such_account"));
        return;
    }
    const std::optional<QString> holder = holderOf(transaction, buyer.awsAccountId);
    if (holder && *holder != *account) {
        faults.add(path + QStringLiteral("aws_account_id"), QStringLiteral("bound_elsewhere"));
    }
    const auto present = bindingOf(transaction, *account);
    if (present && present->awsAccountId != buyer.awsAccountId) {
        faults.add(path + QStringLiteral("email"), QStringLiteral("bound_to_another_aws_account"));
    }
}

void checkLicenses(store::Transaction& transaction, const FiledBuyer& buyer, const QString& path,
                   Faults& faults) {
    for (qsizetype index = 0; index < buyer.orders.size(); ++index) {
        const std::optional<QString>& license = buyer.orders.at(index).licenseArn;
        const auto elsewhere =
            license
                ? transaction.one(QStringLiteral("SELECT 1 FROM amazon_order_events WHERE license_arn = ? "
                                                 "AND buyer <> ? AND buyer NOT LIKE 'customer:%' LIMIT 1"),
                                  *license, buyer.awsAccountId)
                : std::nullopt;
        if (elsewhere) {
            faults.add(QStringLiteral("%1orders.%2.license_arn").arg(path).arg(index),
                       QStringLiteral("of_another_aws_account"));
        }
    }
}

AgreementEvent eventOf(const OrderFile& file, const FiledBuyer& buyer, const FiledOrder& order) {
    return {.agreement = {.awsAccountId = buyer.awsAccountId,
                          .productCode = order.productCode,
                          .licenseArn = order.licenseArn,
                          .customerId = buyer.customerId,
                          .agreementId = order.agreementId},
            .kind = "imported",
            .at = file.asOf,
            .status = order.status,
            .plan = order.plan,
            .quantity = order.quantity,
            .amount = order.amount,
            .trial = order.trial,
            .startsAt = order.startsAt,
            .endsAt = order.endsAt,
            .orderedAt = order.orderedAt,
            .product = order.product};
}

int takeOrders(store::Transaction& transaction, const OrderFile& file, const FiledBuyer& buyer,
               core::Time now) {
    int changed = 0;
    for (const FiledOrder& order : buyer.orders) {
        const AgreementEvent event = eventOf(file, buyer, order);
        if (saysSomethingNew(transaction, event)) {
            take(transaction, event, now);
            ++changed;
        }
    }
    return changed;
}

Accounts checkAll(store::Transaction& transaction, const OrderFile& file, Faults& faults) {
    Accounts accounts;
    for (qsizetype index = 0; index < file.accounts.size(); ++index) {
        const QString path = QStringLiteral("accounts.%1.").arg(index);
        const FiledBuyer& buyer = file.accounts.at(index);
        const auto account = buyer.email ? accountWith(transaction, *buyer.email) : std::nullopt;
        if (buyer.email) {
            checkBinding(transaction, buyer, path, accounts, account, faults);
        }
        checkLicenses(transaction, buyer, path, faults);
        accounts.append(account);
    }
    return accounts;
}

} // namespace

core::Result<ImportOutcome> importOrders(store::Transaction& transaction, const OrderFile& file,
                                         core::Time now) {
    Faults faults;
    const Accounts accounts = checkAll(transaction, file, faults);
    if (!faults.empty()) {
        return core::fail(core::Error{core::ErrorId::BadRequest, {}, faults.take()});
    }
    ImportOutcome outcome;
    for (qsizetype index = 0; index < file.accounts.size(); ++index) {
        const FiledBuyer& buyer = file.accounts.at(index);
        const std::optional<QString>& account = accounts.at(index);
        const bool bound =
            account &&
            claimAwsAccount(transaction, {.awsAccountId = buyer.awsAccountId, .customerId = buyer.customerId},
                            *account, now);
        const int orders = takeOrders(transaction, file, buyer, now);
        outcome.orders += orders;
        const std::optional<QString> holder = holderOf(transaction, buyer.awsAccountId);
        if (holder && (bound || orders > 0)) {
            outcome.accounts.append({*holder, buyer.awsAccountId, bound, orders});
        }
    }
    return outcome;
}

} // namespace service::amazon
