#pragma once

#include "core/clock.h"
#include "service/sso/provider_reader.h"
#include "service/store/database.h"

#include <atomic>

namespace service::sso {

// Follows the links of services again, each when it is due (refreshDue). What comes takes the place of what
// was there; where nothing does, or another provider's, what was there is kept and the failure told: with the
// service, and once in the activity of its owner. Tried again after an hour.
class MetadataRefresh {
  public:
    MetadataRefresh(store::Database& database, const core::Clock& clock, ProviderReader reader)
        : m_database(database)
        , m_clock(clock)
        , m_reader(std::move(reader)) {}

    // One turn of the job.
    void run();
    // After the link that it is at.
    void stop() { m_stopped = true; }

  private:
    struct Due;
    std::optional<Due> claim();
    void settle(store::Transaction& transaction, const Due& due,
                const core::Result<saml::ProviderDescription>& found) const;

    store::Database& m_database;
    const core::Clock& m_clock;
    ProviderReader m_reader;
    std::atomic<bool> m_stopped = false;
};

} // namespace service::sso
