#pragma once

#include "api/developer.h"
#include "service/http/paging.h"
#include "service/store/database.h"

#include <chrono>
#include <optional>

// The rows of callback deliveries. One that is due is claimed for a lease; where its claimant dies, it is
// anybody's again after that.
namespace service::developer {

// Far more than the three seconds of a request, and the time to note how it went.
inline constexpr core::Duration leaseOfDelivery = std::chrono::seconds(15);
inline constexpr core::Duration deliveriesKept = std::chrono::days(30);
// Under way at once for one account, whatever the number of replicas: a slow receiver takes no more than
// that.
inline constexpr int deliveriesAtOnce = 4;

struct NewDelivery {
    QString accountId;
    api::CallbackEvent event = api::CallbackEvent::MessageStatus;
    QByteArray body;
    QString url;
    std::optional<QString> redeliveryOf = {};
};
// Due at once.
api::CallbackDelivery addDelivery(store::Transaction& transaction, const NewDelivery& delivery,
                                  core::Time now);

// What it sends; nothing where the account has no such delivery.
std::optional<NewDelivery> findDelivery(store::Transaction& transaction, const QString& accountId,
                                        const QString& id);
// The latest first.
api::Page<api::CallbackDelivery> deliveriesOf(store::Transaction& transaction, const QString& accountId,
                                              const std::optional<http::ListPlace>& after, int limit);

struct ClaimedDelivery {
    QString id;
    QString accountId;
    QString url;
    QByteArray body;
    int attempt = 1;
    core::Time leasedUntil;
};
bool hasDueDelivery(store::Transaction& transaction, core::Time now);
QList<ClaimedDelivery> claimDueDeliveries(store::Transaction& transaction, int most, core::Time now);

struct DeliveryAttempt {
    core::Time at;
    std::optional<int> status = {};
    std::optional<int> durationMs = {};
    std::optional<api::CallbackCheck> failure = {}; // nothing: it arrived
    std::optional<api::CallbackRequest> request = {};
    std::optional<api::CallbackResponse> response = {};
};
// A failed one is tried again after 5 s, 30 s, 2 min, 10 min, 30 min, 1 h, 2 h, 4 h, 8 h and 8 h more, which
// is nearly 24 hours. Where the lease ran out and somebody else took it, theirs counts and this one says
// nothing.
void noteAttempt(store::Transaction& transaction, const ClaimedDelivery& delivery,
                 const DeliveryAttempt& attempt, core::Time now);
// Not tried after all: anybody's at once.
void giveBack(store::Transaction& transaction, const ClaimedDelivery& delivery);

// Where the callback URL is removed or changed. One that is under way may still arrive; it is not tried
// again.
void failQueuedDeliveries(store::Transaction& transaction, const QString& accountId);
// For a job that runs from time to time.
void removeOldDeliveries(store::Transaction& transaction, core::Time now);

} // namespace service::developer
