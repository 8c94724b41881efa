#pragma once

#include "service/http/router.h"
#include "service/sso/dependencies.h"
#include "service/sso/services.h"

namespace service::sso {

// /v1/sso/services, /v1/sso/reservations and /v1/sso/metadata/preview: what the owner of a service does with
// it.
class ServiceRoutes {
  public:
    explicit ServiceRoutes(const Dependencies& dependencies)
        : m_addresses(dependencies.publicUrl)
        , m_reader(dependencies.fetchMetadata) {}

    // The routes refer to this object.
    void registerRoutes(http::Router& router);

  private:
    core::Result<http::Reply> list(http::Exchange& exchange) const;
    core::Result<http::Reply> preview(http::Exchange& exchange, const api::DescribeProvider& body) const;
    core::Result<http::Reply> create(http::Exchange& exchange, const api::NewSsoService& body) const;
    core::Result<http::Reply> update(http::Exchange& exchange, const api::UpdateSsoService& body) const;
    core::Result<api::SsoReservation> reserve(store::Transaction& transaction,
                                              const http::Exchange& exchange) const;
    core::Result<api::SsoDeletion> deletion(store::Transaction& transaction,
                                            const http::Exchange& exchange) const;
    core::Result<api::Empty> remove(store::Transaction& transaction, const http::Exchange& exchange,
                                    const api::DeleteSsoService& body) const;
    core::Result<api::SsoService> associate(store::Transaction& transaction, const http::Exchange& exchange,
                                            const api::AssociateOrganizations& body) const;

    core::Result<api::SsoService> present(store::Transaction& transaction,
                                          const http::Exchange& exchange) const;
    // The same for a change that is based on If-Match.
    core::Result<api::SsoService> presentForChange(store::Transaction& transaction,
                                                   const http::Exchange& exchange) const;
    core::Result<void> apply(store::Transaction& transaction, const http::Exchange& exchange,
                             const api::SsoService& service, const api::UpdateSsoService& body,
                             const std::optional<Provider>& provider) const;
    core::Result<Provider> readProvider(http::Exchange& exchange,
                                        const api::DescribeProvider& description) const;

    Addresses m_addresses;
    ProviderReader m_reader;
};

} // namespace service::sso
