#include "flows/callback_removal.h"

namespace flows {

CallbackRemoval::CallbackRemoval(accounts::AccountSession* session, QObject* parent)
    : ProvenFlow(session, parent) {}

void CallbackRemoval::remove(const api::StepUp& proof) {
    if (isDone()) {
        return;
    }
    prove(proof, [this] {
        provenStep<api::Empty, api::Empty>(
            api::removeCallback, {}, {}, [this](const api::Empty&) { m_done = true; },
            [this](const core::Error& error) { m_done = error.id == core::ErrorId::NotFound; });
    });
}

} // namespace flows
