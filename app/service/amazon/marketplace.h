#pragma once

#include "service/amazon/aws_client.h"
#include "service/amazon/order_book.h"
#include "service/amazon/settings.h"

namespace service::amazon {

// Who has bought, and what: the answer of ResolveCustomer
// (https://docs.aws.amazon.com/marketplace/latest/APIReference/API_marketplace-metering_ResolveCustomer.html).
struct ResolvedCustomer {
    QString awsAccountId; // 12 digits
    QString productCode;
    std::optional<QString> customerId; // of products that were listed before licenses had ARNs
    std::optional<QString> licenseArn; // of the others
};

// What a customer may use, and how long.
struct Entitlement {
    QString dimension;
    std::optional<qint64> quantity; // where it is a number
    std::optional<core::Time> expiresAt;
    std::optional<QString> licenseArn;
};

// The two calls of AWS Marketplace that a seller of SaaS products makes. They wait, seconds where it comes to
// the worst. Thread safe.
class Marketplace {
  public:
    Marketplace(const Settings& settings, AwsClient& client)
        : m_settings(settings)
        , m_client(client) {}

    // Refused with InvalidTokenException or ExpiredTokenException: the token is no good (any more).
    tl::expected<ResolvedCustomer, AwsFailure> resolve(const QString& registrationToken) const;
    // Those of the license, where there is one; of the AWS account, or the customer, on the product
    // otherwise.
    tl::expected<QList<Entitlement>, AwsFailure> entitlements(const AgreementKey& agreement) const;

  private:
    const Settings& m_settings;
    AwsClient& m_client;
};

} // namespace service::amazon
