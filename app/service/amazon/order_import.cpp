#include "service/amazon/order_import.h"

#include "service/amazon/bindings.h"
#include "service/amazon/order_book.h"
#include "service/identity/accounts.h"
#include "service/identity/email_address.h"

#include <QSet>

namespace service::amazon {

namespace {

using core::json::Faults;

std::optional<QString> accountWith(store::Transaction& transaction, const QString& email) {
    const auto address = identity::parseEmail(email);
    const auto holder = address ? identity::findHolderByEmail(transaction, address->normal) : std::nullopt;
    return holder ? std::optional(holder->accountId) : std::nullopt;
}

void checkBinding(store::Transaction& transaction, const FiledBuyer& buyer, const QString& path,
                  QSet<QString>& accounts, Faults& faults) {
    const std::optional<QString> account = accountWith(transaction, *buyer.email);
    if (!account || accounts.contains(*account)) {
        faults.add(path + QStringLiteral("email"),
                   account ? QStringLiteral("there_twice") : QStringLiteral("no_such_account"));
        return;
    }
    accounts.insert(*account);
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

// Whether it was not bound before.
bool bind(store::Transaction& transaction, const FiledBuyer& buyer, core::Time now) {
    if (!buyer.email || holderOf(transaction, buyer.awsAccountId)) {
        return false;
    }
    const QString account = *accountWith(transaction, *buyer.email);
    return claimAwsAccount(transaction, {.awsAccountId = buyer.awsAccountId, .customerId = buyer.customerId},
                           account, now);
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

} // namespace

core::Result<ImportOutcome> importOrders(store::Transaction& transaction, const OrderFile& file,
                                         core::Time now) {
    Faults faults;
    QSet<QString> accounts;
    for (qsizetype index = 0; index < file.accounts.size(); ++index) {
        const QString path = QStringLiteral("accounts.%1.").arg(index);
        const FiledBuyer& buyer = file.accounts.at(index);
        if (buyer.email) {
            checkBinding(transaction, buyer, path, accounts, faults);
        }
        checkLicenses(transaction, buyer, path, faults);
    }
    if (!faults.empty()) {
        return core::fail(core::Error{core::ErrorId::BadRequest, {}, faults.take()});
    }
    ImportOutcome outcome;
    for (const FiledBuyer& buyer : file.accounts) {
        const bool bound = bind(transaction, buyer, now);
        const int orders = takeOrders(transaction, file, buyer, now);
        outcome.orders += orders;
        const std::optional<QString> account = holderOf(transaction, buyer.awsAccountId);
        if (account && (bound || orders > 0)) {
            outcome.accounts.append({*account, buyer.awsAccountId, bound, orders});
        }
    }
    return outcome;
}

} // namespace service::amazon
