#pragma once

#include "flows/account_flow.h"
#include "flows/identity_proof.h"

namespace flows {

// A flow with a step that is marked ◆ in the contract: identity is proved first, where that is needed.
class ProvenFlow : public AccountFlow {
    Q_OBJECT
  public:
    IdentityProof* proof() { return &m_proof; }

  protected:
    ProvenFlow(accounts::AccountSession* session, QObject* parent);

    // then(): begins the step, with provenStep(). A proof that is refused is the flow's error.
    void prove(const api::StepUp& proof, const std::function<void()>& then);
    template <class Request, class Reply>
    void provenStep(const api::Endpoint<Request, Reply>& endpoint, const Request& request,
                    std::function<void(const Reply&)> succeeded) {
        step<Request, Reply>(endpoint, request, {}, std::move(succeeded),
                             [this](const core::Error& error) { m_proof.refused(error); });
    }

  private:
    IdentityProof m_proof;
};

} // namespace flows
