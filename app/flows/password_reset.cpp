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
        m_needsSecond = false;
    }
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
    if (second) {
        request.second = compact(*second);
        m_secondBy = second->method;
    }
    step<api::CompletePasswordReset, api::Empty>(
        api::completePasswordReset, request, {.path = {{QStringLiteral("id"), m_sent.id}}},
        [this](const api::Empty&) { m_state = State::Done; },
        [this](const core::Error& error) {
            m_needsSecond = m_needsSecond || error.id == core::ErrorId::TwoFactorRequired;
        });
}

bool PasswordReset::isAboutSecondFactor(const core::Error& error) {
    return !error.fields.isEmpty() && error.fields.constFirst().field.startsWith(QLatin1String("second"));
}

core::Error PasswordReset::told(const core::Error& error) const {
    return isAboutSecondFactor(error) ? explained(error, m_secondBy, clockSkew()) : error;
}

} // namespace flows
