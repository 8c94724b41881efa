#pragma once

#include "flows/provider_flow.h"

namespace flows {

// Makes an SSO service: its addresses first, since they are entered at the provider before that has anything
// to tell; then the provider, and with proof of identity the service.
class SsoSetup : public ProviderFlow {
    Q_OBJECT
  public:
    explicit SsoSetup(accounts::AccountSession* session, QObject* parent = nullptr);

    // The account's reservation: the same until a service takes it. sso_not_allowed
    void reserve();
    const std::optional<api::SsoReservation>& reservation() const { return m_reservation; }

    // From what was described. name_invalid, sso_services_full, and what describe() can meet: a link is
    // followed again. not_found: the reservation is over, and is gone here as well.
    void create(const QString& name, const api::StepUp& proof = {});
    const std::optional<api::SsoService>& created() const { return m_created; }

  private:
    void send(const QString& name);

    std::optional<api::SsoReservation> m_reservation;
    std::optional<api::SsoService> m_created;
};

} // namespace flows
