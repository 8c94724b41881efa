#pragma once

#include "flows/provider_flow.h"

namespace flows {

// Changes an SSO service: its name, its provider, or both.
class SsoEdit : public ProviderFlow {
    Q_OBJECT
  public:
    SsoEdit(accounts::AccountSession* session, api::SsoService service, QObject* parent = nullptr);

    // name_invalid, and what describe() can meet; changed_elsewhere: service() is what it is by now, and
    // saving again is meant to replace that.
    void save(const api::UpdateSsoService& update, const api::StepUp& proof = {});

    // As it was last seen.
    const api::SsoService& service() const { return m_service; }
    bool isDone() const { return m_done; }

  private:
    void refused(const core::Error& error);

    api::SsoService m_service;
    bool m_done = false;
};

} // namespace flows
