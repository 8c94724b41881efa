#include "ui/account/password_change.h"

namespace ui::account {

PasswordChange::PasswordChange(accounts::AccountSession* session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_proof(session) {
    connect(&m_proof, &flows::IdentityProof::changed, this, &PasswordChange::changed);
}

void PasswordChange::change(const api::StepUp& proof, const QString& newPassword) {
    if (isBusy()) {
        return;
    }
    m_error.reset();
    m_proof.prove(proof, [this, newPassword](const std::optional<core::Error>& error) {
        if (error) {
            ended(error);
        } else {
            send(newPassword);
        }
    });
}

void PasswordChange::send(const QString& newPassword) {
    if (m_session == nullptr) {
        return ended(core::Error{core::ErrorId::Cancelled, {}, {}});
    }
    m_busy = true;
    Q_EMIT changed();
    m_session->call(api::changePassword, api::ChangePassword{newPassword})
        .then(this, [this](const core::Result<api::Empty>& outcome) {
            m_busy = false;
            m_done = outcome.has_value();
            if (m_done && m_session != nullptr) {
                m_session->refresh();
            }
            ended(outcome ? std::nullopt : std::optional(outcome.error()));
        });
}

void PasswordChange::ended(const std::optional<core::Error>& error) {
    m_error = error;
    if (error) {
        m_proof.refused(*error);
    }
    Q_EMIT changed();
}

} // namespace ui::account
