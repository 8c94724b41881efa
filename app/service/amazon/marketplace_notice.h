#pragma once

#include "service/amazon/order_book.h"

#include <QByteArray>

namespace service::amazon {

// What a notice of AWS Marketplace comes to.
struct MarketplaceNotice {
    QString kind; // as AWS calls it: "subscribe-success", "Purchase Agreement Ended"
    std::optional<AgreementEvent> event = {};
    std::optional<AgreementKey> check = {}; // its entitlements have changed
    bool checkTellsStatus = false;          // no notice of the agreement itself does
    core::Time at = {};                     // of the change
};

// Reads the message of an SNS notice, in either of its forms:
//   of listings up to 2025   {"action", "customer-identifier", "product-code", "isFreeTrialTermPresent"}
//     https://docs.aws.amazon.com/marketplace/latest/userguide/saas-notification.html
//   of EventBridge           {"source": "aws.agreement-marketplace", "detail-type", "time", "detail"}
//     https://docs.aws.amazon.com/marketplace/latest/userguide/sellers-events.html
// sentAt: of the envelope. Nothing where it is neither, or of a kind that says nothing of orders.
std::optional<MarketplaceNotice> readNotice(const QString& message, core::Time sentAt);

} // namespace service::amazon
