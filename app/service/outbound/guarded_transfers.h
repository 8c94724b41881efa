#pragma once

#include "service/outbound/guarded_request.h"

#include <functional>
#include <memory>

namespace service::outbound {

// Many guarded requests at once, all of them on one thread of its own: however many receivers are slow, they
// wait together.
class GuardedTransfers {
  public:
    // On the thread of the transfers: no more than a glance.
    using Done = std::function<void(GuardedOutcome)>;

    // The rules outlive it; caFile as for post().
    GuardedTransfers(const callback_url::AddressRules& addresses, const QString& caFile);
    // stop()
    ~GuardedTransfers();
    GuardedTransfers(const GuardedTransfers&) = delete;
    GuardedTransfers& operator=(const GuardedTransfers&) = delete;

    // From any thread. `done` is called once, or never where stop() came before.
    void start(const GuardedRequest& request, Done done);
    // Breaks off what runs. No `done` is called any more when it returns.
    void stop();

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace service::outbound
