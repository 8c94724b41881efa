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
        provenStep<Request, Reply>(endpoint, request, {}, std::move(succeeded), [](const core::Error&) {});
    }
    template <class Request, class Reply>
    void provenStep(const api::Endpoint<Request, Reply>& endpoint, const Request& request,
                    const client::Target& target, std::function<void(const Reply&)> succeeded,
                    std::function<void(const core::Error&)> failed) {
        step<Request, Reply>(endpoint, request, target, std::move(succeeded),
                             [this, failed](const core::Error& error) {
                                 m_proof.refused(error);
                                 failed(error);
                             });
    }

  private:
    IdentityProof m_proof;
};

} // namespace flows
