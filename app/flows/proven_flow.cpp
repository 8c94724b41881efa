#include "flows/proven_flow.h"

namespace flows {

ProvenFlow::ProvenFlow(accounts::AccountSession* session, QObject* parent)
    : AccountFlow(session, parent)
    , m_proof(session) {
    connect(&m_proof, &IdentityProof::changed, this, &ProvenFlow::changed);
}

void ProvenFlow::prove(const api::StepUp& proof, const std::function<void()>& then) {
    if (isBusy()) {
        return;
    }
    beginPreparation();
    m_proof.prove(proof, [this, then](const std::optional<core::Error>& error) {
        if (error) {
            return failPreparation(*error);
        }
        endPreparation();
        then();
    });
}

} // namespace flows
