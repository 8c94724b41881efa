#pragma once

#include "api/amazon.h"

#include <optional>

namespace service::amazon {

// Ours for the status of an agreement as AWS calls it ("ACTIVE"); nothing where it is none that AWS
// documents:
// https://docs.aws.amazon.com/marketplace/latest/APIReference/API_marketplace-agreements_AgreementViewSummary.html
std::optional<api::AmazonOrderStatus> statusOfAgreement(const QString& status);

// What an order shows: one that nobody ended is active until its end, which nobody has to announce.
api::AmazonOrderStatus statusAt(core::Time now, api::AmazonOrderStatus status,
                                const std::optional<core::Time>& endsAt);

} // namespace service::amazon
