#pragma once

#include "core/clock.h"
#include "service/amazon/marketplace.h"

#include <atomic>

namespace service::amazon {

// AWS is to be asked for these entitlements. tellsStatus: what they say of the agreement's status counts (it
// does not where notices of the agreement itself tell that). askedAt: when they changed, as far as is known.
void askForEntitlements(store::Transaction& transaction, const AgreementKey& of, bool tellsStatus,
                        core::Time askedAt, core::Time now);

// What entitlements say of agreements; one event an agreement, whose plan names every dimension.
QList<AgreementEvent> eventsIn(const QList<Entitlement>& entitlements, const AgreementKey& of,
                               bool tellsStatus, core::Time askedAt, core::Time now);

// Asks AWS for what is due, and tells the order book. The rows of amazon_entitlement_checks are what there is
// to do, so that a restart goes on with it; what fails is tried again for three days.
class EntitlementChecks {
  public:
    EntitlementChecks(store::Database& database, const core::Clock& clock, const Marketplace& marketplace)
        : m_database(database)
        , m_clock(clock)
        , m_marketplace(marketplace) {}

    void run();
    void stop() { m_stopped = true; }

  private:
    struct Due;
    std::optional<Due> claimNext();
    void settle(const Due& due, const QList<Entitlement>& found);

    store::Database& m_database;
    const core::Clock& m_clock;
    const Marketplace& m_marketplace;
    std::atomic<bool> m_stopped = false;
};

} // namespace service::amazon
