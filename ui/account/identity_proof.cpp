#include "ui/account/identity_proof.h"

namespace ui::account {

IdentityProof::IdentityProof(accounts::AccountSession* session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    connect(session, &accounts::AccountSession::stepUpChanged, this, &IdentityProof::changed);
}

bool IdentityProof::isNeeded() const {
    return m_session != nullptr && !m_session->stepUpUntil();
}

void IdentityProof::prove(const QString& password, const Proven& proven) {
    if (m_busy) {
        return;
    }
    if (m_session == nullptr) {
        return proven(core::Error{core::ErrorId::Cancelled, {}, {}});
    }
    if (!isNeeded()) {
        return proven({});
    }
    m_busy = true;
    Q_EMIT changed();
    m_session->stepUp(api::StepUp{api::StepUpMethod::Password, password})
        .then(this, [this, proven](const core::Result<api::StepUpOpen>& outcome) {
            m_busy = false;
            Q_EMIT changed();
            proven(outcome ? std::nullopt : std::optional(outcome.error()));
        });
}

} // namespace ui::account
