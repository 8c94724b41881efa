#include "flows/password_reset.h"

namespace flows {

PasswordReset::PasswordReset(const Server& server, QObject* parent)
    : ServerFlow(server, parent) {}

void PasswordReset::start(const QString& email) {
    if (isBusy()) {
        return;
    }
    m_email = email.trimmed();
    step<api::StartPasswordReset, api::CodeSent>(api::startPasswordReset, {m_email}, {},
                                                 [this](const api::CodeSent& sent) {
                                                     m_sent = sent;
                                                     m_state = State::EnterCode;
                                                     countDownTo(sent.resendAfter);
                                                 });
}

void PasswordReset::resend() {
    if (m_state == State::EnterCode && resendIn() == 0) {
        start(m_email);
    }
}

void PasswordReset::changeEmail() {
    if (m_state == State::EnterCode && !isBusy()) {
        m_state = State::EnterEmail;
        countDownTo({});
        clearError();
        Q_EMIT changed();
    }
}

void PasswordReset::complete(const QString& code, const QString& password) {
    if (m_state != State::EnterCode) {
        return;
    }
    step<api::CompletePasswordReset, api::Empty>(api::completePasswordReset, {code, password},
                                                 {.path = {{QStringLiteral("id"), m_sent.id}}},
                                                 [this](const api::Empty&) { m_state = State::Done; });
}

} // namespace flows
