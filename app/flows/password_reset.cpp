#include "flows/password_reset.h"

namespace flows {

PasswordReset::PasswordReset(const Server& server, QObject* parent)
    : ServerFlow(server, parent) {}

void PasswordReset::start(const QString& email) {
    if (isBusy()) {
        return;
    }
    if (const QString other = email.trimmed(); other != m_email) {
        m_email = other;
        m_codeOfAccountWithSecond.clear();
    }
    m_secondBy.reset();
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

void PasswordReset::complete(const QString& code, const QString& password,
                             const std::optional<api::SecondFactor>& second) {
    if (m_state != State::EnterCode || isBusy()) {
        return;
    }
    api::CompletePasswordReset request{code, password, {}};
    m_secondBy.reset();
    if (second) {
        request.second = compact(*second);
        if (code == m_codeOfAccountWithSecond) {
            m_secondBy = second->method;
        }
    }
    step<api::CompletePasswordReset, api::Empty>(
        api::completePasswordReset, request, {.path = {{QStringLiteral("id"), m_sent.id}}},
        [this](const api::Empty&) { m_state = State::Done; },
        [this, code](const core::Error& error) {
            if (error.id == core::ErrorId::TwoFactorRequired) {
                m_codeOfAccountWithSecond = code;
            }
        });
}

bool PasswordReset::isAboutSecondFactor(const core::Error& error) {
    return error.params.contains(QStringLiteral("method"));
}

// A code of the e-mail that was right a moment ago is not what is wrong now.
core::Error PasswordReset::told(const core::Error& error) const {
    return m_secondBy ? explained(error, *m_secondBy, clockSkew()) : error;
}

} // namespace flows
