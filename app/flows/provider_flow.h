#pragma once

#include "api/sso_services.h"
#include "flows/proven_flow.h"

namespace flows {

// A flow in which an identity provider is described: what the service makes of it is seen before it is saved.
class ProviderFlow : public ProvenFlow {
    Q_OBJECT
  public:
    struct Described {
        api::DescribeProvider description;
        api::ProviderPreview preview;
    };

    // metadata_invalid{reason}, metadata_unreachable{reason}, bad_request for a field that is too long
    void describe(const api::DescribeProvider& description);
    // The last description that was understood; a refused one leaves none.
    const std::optional<Described>& described() const { return m_described; }

  protected:
    ProviderFlow(accounts::AccountSession* session, QObject* parent);

  private:
    std::optional<Described> m_described;
};

} // namespace flows
