#pragma once

#include "core/clock.h"
#include "service/http/exchange.h"
#include "service/http/router.h"
#include "service/jobs/runner.h"
#include "service/keys/master_keys.h"
#include "service/limits/limits.h"
#include "service/settings_source.h"

#include <memory>

namespace service {

// What every capability may use. Made by main; it outlives them.
struct Foundation {
    store::Database& database;
    const keys::MasterKeys& keys;
    const limits::Limits& limits;
    const core::Clock& clock;
    jobs::Runner& jobs;
    QString dataDir;
};

// What the service can do: the one place that knows every capability, makes it, and hands it what it needs.
class Capabilities {
  public:
    // Reads the settings that are the capabilities' own. Throws SettingsError.
    Capabilities(const Foundation& foundation, const SettingsSource& source);
    ~Capabilities();

    http::SessionGuard& guard();
    http::DevKeyGuard& devKeys();
    // publicUrl: without a slash at its end. Routes and jobs refer to this object.
    void registerRoutes(http::Router& router, const QString& publicUrl);
    void registerJobs();
    // What takes long comes to an end soon.
    void stop();

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace service
