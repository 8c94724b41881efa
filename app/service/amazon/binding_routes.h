#pragma once

#include "service/amazon/bindings.h"
#include "service/amazon/dependencies.h"
#include "service/amazon/registrations.h"
#include "service/http/router.h"

namespace service::amazon {

// GET /v1/amazon, GET /v1/amazon/registrations/{token}, POST /v1/amazon/bindings.
class BindingRoutes {
  public:
    BindingRoutes(const Dependencies& with, const Settings& settings, const Registrations& registrations)
        : m_with(with)
        , m_settings(settings)
        , m_registrations(registrations) {}

    void registerRoutes(http::Router& router);

  private:
    core::Result<Registration> findRegistration(store::Transaction& transaction,
                                                const http::Exchange& exchange,
                                                const QString& tokenOrCode) const;
    core::Result<api::AmazonRegistration> show(store::Transaction& transaction,
                                               const http::Exchange& exchange) const;
    core::Result<api::AmazonBinding> bind(store::Transaction& transaction, const http::Exchange& exchange,
                                          const QString& tokenOrCode) const;
    void addOrder(store::Transaction& transaction, const http::Exchange& exchange,
                  const Registration& registration, const char* kind) const;

    const Dependencies& m_with;
    const Settings& m_settings;
    const Registrations& m_registrations;
};

} // namespace service::amazon
