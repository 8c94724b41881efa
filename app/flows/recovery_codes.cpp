#include "flows/recovery_codes.h"

namespace flows {

RecoveryCodes::RecoveryCodes(accounts::AccountSession* session, QObject* parent)
    : ProvenFlow(session, parent) {}

void RecoveryCodes::renew(const api::StepUp& proof) {
    if (isDone()) {
        return;
    }
    prove(proof, [this] {
        provenStep<api::Empty, api::RecoveryCodes>(api::newRecoveryCodes, {},
                                                   [this](const api::RecoveryCodes& made) {
                                                       m_codes = made.recoveryCodes;
                                                       if (session() != nullptr) {
                                                           session()->refresh(); // how many are left
                                                       }
                                                   });
    });
}

} // namespace flows
