#pragma once

#include "api/amazon.h"

// What an operator without credentials of AWS writes down of the orders there: the file of `admin amazon
// import`. Its format is told in resources/amazon-orders.schema.json.
namespace service::amazon {

struct FiledOrder {
    std::optional<QString> agreementId; // one of the two at least
    std::optional<QString> licenseArn;
    QString productCode;
    std::optional<api::AmazonProduct> product; // where the settings do not say it of the code
    QString plan;
    api::AmazonOrderStatus status = api::AmazonOrderStatus::Active;
    std::optional<qint64> quantity;
    std::optional<api::Amount> amount;
    std::optional<bool> trial;
    core::Time orderedAt;
    std::optional<core::Time> startsAt;
    std::optional<core::Time> endsAt;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        constexpr core::json::Text name{.longest = 255};
        field("agreement_id", self.agreementId, name);
        field("license_arn", self.licenseArn, name);
        field("product_code", self.productCode, name);
        field("product", self.product);
        field("plan", self.plan, name);
        field("status", self.status);
        field("quantity", self.quantity, core::json::Number{.smallest = 0});
        field("amount", self.amount);
        field("trial", self.trial);
        field("ordered_at", self.orderedAt);
        field("starts_at", self.startsAt);
        field("ends_at", self.endsAt);
    }
};

struct FiledBuyer {
    QString awsAccountId;
    std::optional<QString> customerId;
    std::optional<QString> email; // of the account that it is bound to, where it is not yet
    QList<FiledOrder> orders;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("aws_account_id", self.awsAccountId);
        field("customer_id", self.customerId, core::json::Text{});
        field("email", self.email, core::json::Text{.longest = 254});
        field("orders", self.orders);
    }
};

struct OrderFile {
    core::Time asOf; // the moment at which all this was so
    QList<FiledBuyer> accounts;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("as_of", self.asOf);
        field("accounts", self.accounts);
    }
};

// bad_request with every fault that the file shows by itself, each under its path
// ("accounts.0.orders.3.ends_at").
core::Result<OrderFile> readOrderFile(const QByteArray& text, core::Time now);

} // namespace service::amazon
