#pragma once

#include "api/amazon.h"
#include "service/store/database.h"

#include <optional>

// What is known of agreements on the AWS Marketplace. Whoever learns something (a registration, a notice, an
// entitlement, an operator's file) tells it here as an AgreementEvent; the orders are what follows of all
// events.
namespace service::amazon {

// Which agreement: by its license and AWS account where there is a license, by customer identifier and
// product otherwise (products that were listed before licenses had ARNs).
struct AgreementKey {
    QString awsAccountId; // 12 digits; empty where only the customer identifier is known
    QString productCode;
    std::optional<QString> licenseArn;
    std::optional<QString> customerId;
    std::optional<QString> agreementId;
};

struct AgreementEvent {
    AgreementKey agreement;
    const char* kind; // of api::AmazonOrderStep
    core::Time at;    // when it happened, as AWS says: events are put in this order, whenever they come
    // What it says; what it does not speak of stays as it was.
    std::optional<api::AmazonOrderStatus> status = {};
    std::optional<QString> plan = {};
    std::optional<qint64> quantity = {};
    std::optional<api::Amount> amount = {};
    std::optional<bool> trial = {};
    std::optional<core::Time> startsAt = {};
    std::optional<core::Time> endsAt = {};
    std::optional<core::Time> orderedAt = {};       // where no event says it: when the first of them happened
    std::optional<api::AmazonProduct> product = {}; // where the settings do not say it of the product code
};

// Takes an event in, whose agreement names an AWS account or a customer identifier at least. The same one
// again changes nothing, and the order in which events come makes no difference. An order of which no event
// says a status is pending.
void take(store::Transaction& transaction, const AgreementEvent& event, core::Time now);

// Whether the event would change what its order comes to.
bool saysSomethingNew(store::Transaction& transaction, const AgreementEvent& event);

// From now on the orders of this AWS account, those to come included, are the account's. Called where its row
// of amazon_bindings is written, in the same transaction.
void claim(store::Transaction& transaction, const QString& awsAccountId,
           const std::optional<QString>& customerId, const QString& accountId);

} // namespace service::amazon
