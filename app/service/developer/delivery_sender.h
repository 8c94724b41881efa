#pragma once

#include "core/clock.h"
#include "service/developer/callback_settings.h"
#include "service/developer/callback_validation.h"
#include "service/developer/delivery_queue.h"
#include "service/outbound/guarded_transfers.h"

#include <QHash>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>

namespace service::developer {

// Sends the deliveries that are due: claims them, hands them to transfers that all run on one thread, and
// notes how they went. Nobody waits for a receiver, and the database is asked for many at a time.
class DeliverySender {
  public:
    // Under way at once in this process.
    static constexpr int atOnce = 256;

    // wake: called when there is a turn to take. What is referred to outlives it.
    DeliverySender(store::Database& database, const core::Clock& clock, const CallbackSettings& settings,
                   SigningKeyOf signingKeyOf, std::function<void()> wake);

    // Notes what has ended and starts what is due, without waiting for any of it: the work of a job, to be
    // done from time to time (for what is to be tried again, and what others left) and whenever it is woken.
    void takeTurn();
    // No more turns. What is under way has a second to end; the rest is given back for others to send.
    void stop();

  private:
    struct Ended {
        ClaimedDelivery delivery;
        DeliveryAttempt attempt;
    };
    struct Signed {
        ClaimedDelivery delivery;
        core::Result<SigningKey> key;
    };

    QList<Ended> takeEnded();
    void putBack(const QList<Ended>& ended);
    QList<Signed> noteAndClaim(const QList<Ended>& ended);
    void send(const Signed& delivery);
    void end(const ClaimedDelivery& delivery, const DeliveryAttempt& attempt);
    void giveBackTheRest();

    store::Database& m_database;
    const core::Clock& m_clock;
    const CallbackSettings& m_settings;
    SigningKeyOf m_signingKeyOf;
    std::function<void()> m_wake;

    std::atomic<bool> m_stopping = false;
    std::mutex m_turn;                          // one at a time
    QHash<QString, ClaimedDelivery> m_underWay; // behind m_turn: until it is noted
    std::mutex m_guard;
    std::condition_variable m_someEnded;
    QList<Ended> m_ended;                   // behind m_guard
    outbound::GuardedTransfers m_transfers; // ends before what it reports to
};

} // namespace service::developer
