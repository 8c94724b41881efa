#include "flows/two_factor_removal.h"

#include "flows/second_factor.h"

namespace flows {

TwoFactorRemoval::TwoFactorRemoval(accounts::AccountSession* session, QObject* parent)
    : AccountFlow(session, parent) {}

void TwoFactorRemoval::remove(const api::SecondFactor& typed) {
    if (isBusy() || m_done) {
        return;
    }
    m_method = typed.method;
    const auto refreshAccount = [this] {
        if (session() != nullptr) {
            session()->refresh();
        }
    };
    step<api::RemoveTwoFactor, api::Empty>(
        api::removeTwoFactor, {compact(typed).code}, {},
        [this, refreshAccount](const api::Empty&) {
            m_done = true;
            refreshAccount();
        },
        [refreshAccount](const core::Error& error) {
            if (error.id == core::ErrorId::WrongState) {
                refreshAccount(); // it was turned off elsewhere
            }
        });
}

core::Error TwoFactorRemoval::told(const core::Error& error) const {
    return explained(error, m_method, clockSkew());
}

} // namespace flows
