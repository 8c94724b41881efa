#pragma once

#include "service/amazon/order_book.h"

namespace service::amazon {

struct KeptEvent {
    QString id; // a hash of all that it says
    core::Time receivedAt;
    AgreementEvent event;
};

// What an order's events come to, whatever the order in which they came.
struct FoldedOrder {
    api::AmazonOrder order;                    // but for its id, product and buyer
    std::optional<api::AmazonProduct> product; // where an event said which
    std::optional<core::Time> beganAt;         // the first event that named a license or an agreement
    QList<api::AmazonOrderStep> history;       // all of it, each step with what held from then on
};

// Events: one at least.
FoldedOrder foldOrder(QList<KeptEvent> events);

// Whether it says by itself which order it is about.
inline bool isNamed(const AgreementKey& agreement) {
    return agreement.licenseArn || agreement.agreementId;
}

} // namespace service::amazon
