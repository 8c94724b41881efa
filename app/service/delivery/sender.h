#pragma once

#include "core/clock.h"
#include "service/delivery/provider.h"

#include <atomic>
#include <memory>

namespace service::delivery {

// Sends what the queue holds for one channel, outside of any transaction: claim, hand over, note how it went.
// The channels have a sender each, so that one whose server is mute does not hold up the other.
class Sender {
  public:
    // Without a provider every message of the channel fails, and the log says why.
    Sender(store::Database& database, Queue& queue, Channel channel, std::unique_ptr<Provider> provider,
           const core::Clock& clock);

    // Everything that is due now.
    void sendDue();
    // Makes sendDue return after the message that it is at.
    void stop() { m_stopping = true; }

  private:
    Attempt attempt(const Claim& claim);
    void note(const Claim& claim, const Attempt& attempt);

    store::Database& m_database;
    Queue& m_queue;
    Channel m_channel;
    std::unique_ptr<Provider> m_provider;
    const core::Clock& m_clock;
    std::atomic<bool> m_stopping = false;
};

} // namespace service::delivery
