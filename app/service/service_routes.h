#pragma once

#include "service/http/router.h"
#include "service/settings.h"
#include "service/store/migrations.h"

namespace service {

// What the service says about itself: /healthz, /readyz, /openapi.yaml, /v1/meta. (/metrics is the listener's
// own.)
class ServiceRoutes {
  public:
    // Settings and migrations outlive it.
    ServiceRoutes(const Settings& settings, const store::Migrations& migrations, QString instanceId)
        : m_settings(settings)
        , m_migrations(migrations)
        , m_instanceId(std::move(instanceId)) {}

    void registerRoutes(http::Router& router);

  private:
    core::Result<http::Reply> ready(http::Exchange& exchange) const;
    core::Result<http::Reply> meta(http::Exchange& exchange) const;

    const Settings& m_settings;
    const store::Migrations& m_migrations;
    QString m_instanceId;
};

} // namespace service
