#include "service/amazon/order_fold.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace service::amazon {

namespace {

constexpr qsizetype longestPlan = 255;

// Of events of the same moment: in the order in which an agreement lives.
int rankOf(const char* kind) {
    constexpr std::array lives{"created", "renewed", "amended", "entitlement_updated", "imported", "ended"};
    const auto* const found = std::find_if(lives.begin(), lives.end(), [&](const char* one) {
        return QLatin1String(one) == QLatin1String(kind);
    });
    return static_cast<int>(found - lives.begin());
}

bool isBefore(const KeptEvent& a, const KeptEvent& b) {
    return std::tuple(a.event.at, rankOf(a.event.kind), a.id) <
           std::tuple(b.event.at, rankOf(b.event.kind), b.id);
}

template <class To, class From>
void put(To& into, const std::optional<From>& value) {
    if (value) {
        into = To(*value);
    }
}

// The end of an agreement that another has followed under the same license is not the order's end.
bool isOfAFormerAgreement(const AgreementEvent& event, const api::AmazonOrder& order) {
    return QLatin1String(event.kind) == QLatin1String("ended") && event.agreement.agreementId &&
           order.agreementId && *event.agreement.agreementId != *order.agreementId;
}

void apply(const AgreementEvent& event, FoldedOrder& folded) {
    api::AmazonOrder& order = folded.order;
    if (isNamed(event.agreement) && !folded.beganAt) {
        folded.beganAt = event.at;
    }
    put(order.licenseArn, event.agreement.licenseArn);
    put(order.orderedAt, event.orderedAt);
    put(folded.product, event.product);
    if (isOfAFormerAgreement(event, order)) {
        return;
    }
    put(order.agreementId, event.agreement.agreementId);
    put(order.status, event.status);
    if (event.plan) {
        order.plan = event.plan->left(longestPlan);
    }
    put(order.quantity, event.quantity);
    put(order.amount, event.amount);
    put(order.trial, event.trial);
    put(order.startsAt, event.startsAt);
    put(order.endsAt, event.endsAt);
}

} // namespace

FoldedOrder foldOrder(QList<KeptEvent> events) {
    std::sort(events.begin(), events.end(), isBefore);
    FoldedOrder folded;
    folded.order.productCode = events.first().event.agreement.productCode;
    folded.order.status = api::AmazonOrderStatus::Pending;
    folded.order.orderedAt = events.first().event.at;
    for (const KeptEvent& kept : events) {
        apply(kept.event, folded);
        folded.history.append({.at = kept.event.at,
                               .kind = QLatin1String(kept.event.kind),
                               .status = folded.order.status,
                               .quantity = folded.order.quantity,
                               .endsAt = folded.order.endsAt});
    }
    return folded;
}

} // namespace service::amazon
