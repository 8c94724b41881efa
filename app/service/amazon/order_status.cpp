#include "service/amazon/order_status.h"

#include <array>

namespace service::amazon {

namespace {

using Status = api::AmazonOrderStatus;

constexpr std::array<std::pair<const char*, Status>, 9> statuses{{
    {"ACTIVE", Status::Active},
    {"ARCHIVED", Status::Expired},    // ended without a reason given
    {"CANCELLED", Status::Cancelled}, // by the buyer, before its end
    {"EXPIRED", Status::Expired},
    {"RENEWED", Status::Renewed},      // another agreement goes on with it
    {"REPLACED", Status::Replaced},    // by another offer that the buyer accepted
    {"ROLLED_BACK", Status::Replaced}, // by the revision before it
    {"SUPERSEDED", Status::Replaced},
    {"TERMINATED", Status::Terminated}, // by AWS, before its end
}};

} // namespace

std::optional<Status> statusOfAgreement(const QString& status) {
    for (const auto& [theirs, ours] : statuses) {
        if (status == QLatin1String(theirs)) {
            return ours;
        }
    }
    return std::nullopt;
}

Status statusAt(core::Time now, Status status, const std::optional<core::Time>& endsAt) {
    return status == Status::Active && endsAt && *endsAt <= now ? Status::Expired : status;
}

} // namespace service::amazon
