#include "flows/sign_up.h"

namespace flows {

SignUp::SignUp(const Server& server, QObject* parent)
    : ServerFlow(server, parent) {}

void SignUp::start(const QString& email, const QString& locale) {
    if (isBusy()) {
        return;
    }
    m_email = email.trimmed();
    step<api::StartRegistration, api::CodeSent>(api::startRegistration, {m_email, locale}, {},
                                                [this](const api::CodeSent& sent) { codeSent(sent); });
}

void SignUp::resend() {
    if (m_state == State::EnterDetails && resendIn() == 0) {
        step<api::Empty, api::CodeSent>(api::resendRegistration, {},
                                        {.path = {{QStringLiteral("id"), m_sent.id}}},
                                        [this](const api::CodeSent& sent) { codeSent(sent); });
    }
}

void SignUp::changeEmail() {
    if (m_state == State::EnterDetails && !isBusy()) {
        m_state = State::EnterEmail;
        countDownTo({});
        clearError();
        Q_EMIT changed();
    }
}

void SignUp::complete(const api::CompleteRegistration& details) {
    if (m_state != State::EnterDetails) {
        return;
    }
    step<api::CompleteRegistration, api::Session>(api::completeRegistration, details,
                                                  {.path = {{QStringLiteral("id"), m_sent.id}}},
                                                  [this](const api::Session& session) {
                                                      m_session = session;
                                                      m_state = State::Done;
                                                  });
}

void SignUp::codeSent(const api::CodeSent& sent) {
    m_sent = sent;
    m_state = State::EnterDetails;
    countDownTo(sent.resendAfter);
}

} // namespace flows
