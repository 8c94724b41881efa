#pragma once

#include "api/endpoint.h"

// Orders of the AWS Marketplace. A purchase there ends on a form that the buyer's browser posts to the
// service
// (/amazon/register); the registration that comes of it is bound to an account here, for good: a binding
// can't be undone. From then on the orders of that AWS account are the account's.
namespace api {

// What is sold. Other: a product code that the operator has not said anything about.
enum class AmazonProduct { AppPush, Email, Sms, WhatsApp, Otp, Other };
// Of an agreement, in our words; service/amazon/order_status.h has AWS's.
enum class AmazonOrderStatus { Active, Pending, Cancelled, Expired, Renewed, Replaced, Terminated };
enum class WayOfSigningIn { Password, Sso };

} // namespace api

template <>
struct core::json::EnumNames<api::AmazonProduct> {
    static constexpr std::pair<api::AmazonProduct, const char*> names[] = {
        {api::AmazonProduct::AppPush, "app_push"}, {api::AmazonProduct::Email, "email"},
        {api::AmazonProduct::Sms, "sms"},          {api::AmazonProduct::WhatsApp, "whatsapp"},
        {api::AmazonProduct::Otp, "otp"},          {api::AmazonProduct::Other, "other"},
    };
};

template <>
struct core::json::EnumNames<api::AmazonOrderStatus> {
    static constexpr std::pair<api::AmazonOrderStatus, const char*> names[] = {
        {api::AmazonOrderStatus::Active, "active"},         {api::AmazonOrderStatus::Pending, "pending"},
        {api::AmazonOrderStatus::Cancelled, "cancelled"},   {api::AmazonOrderStatus::Expired, "expired"},
        {api::AmazonOrderStatus::Renewed, "renewed"},       {api::AmazonOrderStatus::Replaced, "replaced"},
        {api::AmazonOrderStatus::Terminated, "terminated"},
    };
};

template <>
struct core::json::EnumNames<api::WayOfSigningIn> {
    static constexpr std::pair<api::WayOfSigningIn, const char*> names[] = {
        {api::WayOfSigningIn::Password, "password"},
        {api::WayOfSigningIn::Sso, "sso"},
    };
};

namespace api {

// The account that holds an AWS account already: only that one can take its orders.
struct AmazonHolder {
    QString email;                                         // masked: "a•••@example.com"
    WayOfSigningIn signsInWith = WayOfSigningIn::Password; // the last time

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("email", self.email);
        field("signs_in_with", self.signsInWith);
    }
};

// What AWS's form brought, as long as it waits to be bound: an hour.
struct AmazonRegistration {
    QString awsAccountId; // 12 digits
    AmazonProduct product = AmazonProduct::Other;
    QString productCode;
    bool trial = false;
    core::json::Nullable<AmazonHolder> boundElsewhere;
    bool boundHere = false; // the AWS account is this account's already: this order comes to the others
    core::Time expiresAt;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("aws_account_id", self.awsAccountId);
        field("product", self.product);
        field("product_code", self.productCode);
        field("trial", self.trial);
        field("bound_elsewhere", self.boundElsewhere);
        field("bound_here", self.boundHere);
        field("expires_at", self.expiresAt);
    }
};

struct BindAmazon {
    QString
        token; // of the link, or the code that the page shows, as typed: case, spaces and dashes don't matter

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("token", self.token, core::json::Text{.longest = 128});
    }
};

struct AmazonBinding {
    QString awsAccountId;
    core::json::Nullable<QString> licenseArn; // of the purchase that bound it
    core::Time boundAt;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("aws_account_id", self.awsAccountId);
        field("license_arn", self.licenseArn);
        field("bound_at", self.boundAt);
    }
};

struct Amount {
    QString value;    // decimal, as exact as it was given: "1200.00"
    QString currency; // ISO 4217

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("value", self.value);
        field("currency", self.currency);
    }
};

struct AmazonOrder {
    QString id;
    AmazonProduct product = AmazonProduct::Other;
    QString productCode;
    QString plan; // AWS calls it dimension
    AmazonOrderStatus status = AmazonOrderStatus::Active;
    core::json::Nullable<qint64> quantity;
    core::json::Nullable<Amount>
        amount; // AWS tells it to no API of ours: known where an operator imported it
    bool trial = false;
    core::Time orderedAt;
    core::json::Nullable<core::Time> startsAt;
    core::json::Nullable<core::Time> endsAt;
    core::json::Nullable<QString> agreementId;
    core::json::Nullable<QString> licenseArn;
    QString awsAccountId;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("id", self.id);
        field("product", self.product);
        field("product_code", self.productCode);
        field("plan", self.plan);
        field("status", self.status);
        field("quantity", self.quantity);
        field("amount", self.amount);
        field("trial", self.trial);
        field("ordered_at", self.orderedAt);
        field("starts_at", self.startsAt);
        field("ends_at", self.endsAt);
        field("agreement_id", self.agreementId);
        field("license_arn", self.licenseArn);
        field("aws_account_id", self.awsAccountId);
    }
};

// A step in the life of an order's agreement.
struct AmazonOrderStep {
    core::Time at;
    QString kind; // created, amended, renewed, ended, entitlement_updated, imported
    AmazonOrderStatus status = AmazonOrderStatus::Active; // from then on
    core::json::Nullable<qint64> quantity;
    core::json::Nullable<core::Time> endsAt;

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("at", self.at);
        field("kind", self.kind);
        field("status", self.status);
        field("quantity", self.quantity);
        field("ends_at", self.endsAt);
    }
};

struct AmazonOrderDetails {
    AmazonOrder order;
    QList<AmazonOrderStep> history; // the oldest first, 200 at most

    template <class Self, class Fields>
    static void fields(Self& self, Fields& field) {
        field("order", self.order);
        field("history", self.history);
    }
};

// not_found where there is none, or it has expired. {token} takes the code to type too.
inline constexpr Endpoint<Empty, AmazonRegistration> getAmazonRegistration{
    Method::Get, "/v1/amazon/registrations/{token}", Access::Session};
// not_found; amazon_bound_elsewhere{email, signs_in_with}; amazon_other_account{aws_account_id} where the
// account is bound to another AWS account
inline constexpr Endpoint<BindAmazon, AmazonBinding> bindAmazon{Method::Post, "/v1/amazon/bindings",
                                                                Access::StepUp, 201};
inline constexpr Endpoint<Empty, core::json::Nullable<AmazonBinding>> getAmazonBinding{
    Method::Get, "/v1/amazon", Access::Session};
// ?product=&status= (several with commas between), ?from=&to= (RFC 3339, of ordered_at: from inclusive, to
// not), ?q= (in id, plan, product code, agreement, license; case folded), ?sort= (ordered_at, ends_at,
// starts_at, product, plan, status, quantity, amount, id, agreement_id; "-" before it descends; -ordered_at
// where absent), ?limit= (500 at most) &cursor=
inline constexpr Endpoint<Empty, Page<AmazonOrder>> listAmazonOrders{Method::Get, "/v1/amazon/orders",
                                                                     Access::Session};
inline constexpr Endpoint<Empty, AmazonOrderDetails> getAmazonOrder{Method::Get, "/v1/amazon/orders/{id}",
                                                                    Access::Session};

} // namespace api
