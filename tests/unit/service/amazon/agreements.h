#pragma once

#include "service/amazon/order_book.h"

// Events as the tests tell them: what happened to which agreement, how many hours into a day.
namespace agreements {

using service::amazon::AgreementEvent;
using service::amazon::AgreementKey;
using Status = api::AmazonOrderStatus;

inline constexpr core::Time morning{1'795'593'600'000}; // 2026-11-25T08:00:00Z
inline constexpr qint64 hour = 3'600'000;

inline core::Time hoursOn(int hours) {
    return {morning.milliseconds + hours * hour};
}

inline const QString account = QStringLiteral("123456789012");
inline const QString customer = QStringLiteral("ifAPi5AcF3");
inline const QString sms = QStringLiteral("sms-code");

inline AgreementKey licensed(const QString& license, const std::optional<QString>& agreement = {}) {
    return {.awsAccountId = account,
            .productCode = sms,
            .licenseArn = license,
            .customerId = {},
            .agreementId = agreement};
}
inline AgreementKey agreed(const QString& agreement) {
    return {.awsAccountId = account,
            .productCode = sms,
            .licenseArn = {},
            .customerId = {},
            .agreementId = agreement};
}
// As notices about older products say it.
inline AgreementKey ofCustomer() {
    return {
        .awsAccountId = {}, .productCode = sms, .licenseArn = {}, .customerId = customer, .agreementId = {}};
}
// As a registration says it, by which the AWS account of the customer identifier becomes known.
inline AgreementKey registered(const std::optional<QString>& license = {}) {
    return {.awsAccountId = account,
            .productCode = sms,
            .licenseArn = license,
            .customerId = customer,
            .agreementId = {}};
}

inline AgreementEvent created(const AgreementKey& agreement, int at, Status status = Status::Active) {
    return {.agreement = agreement, .kind = "created", .at = hoursOn(at), .status = status};
}
inline AgreementEvent ended(const AgreementKey& agreement, int at, Status status) {
    return {.agreement = agreement, .kind = "ended", .at = hoursOn(at), .status = status};
}
inline AgreementEvent entitled(const AgreementKey& agreement, int at, qint64 quantity) {
    AgreementEvent event{.agreement = agreement, .kind = "entitlement_updated", .at = hoursOn(at)};
    event.plan = QStringLiteral("Business");
    event.quantity = quantity;
    event.endsAt = hoursOn(at + 24 * 30);
    return event;
}

} // namespace agreements
