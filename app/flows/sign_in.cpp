#include "flows/sign_in.h"

#include "accounts/account_registry.h"

#include <QSysInfo>

namespace flows {

SignIn::SignIn(const Server& server, QObject* parent)
    : ServerFlow(server, parent) {}

void SignIn::setKnownAccounts(accounts::AccountRegistry* registry, const QString& instanceId) {
    m_registry = registry;
    m_instanceId = instanceId;
}

void SignIn::signIn(const QString& email, const QString& password, const QString& device) {
    if (isBusy()) {
        return;
    }
    endStanding();
    m_state = State::EnterPassword;
    m_answeredBy.reset();
    m_isThroughSso = false;
    m_email = email.trimmed();
    const api::SignIn request{m_email, password, device.left(api::deviceText.longest), {}};
    if (!m_registry) {
        return send(request);
    }
    beginPreparation();
    m_registry->readDeviceToken(m_instanceId, m_email, this, [this, request](const QString& token) {
        endPreparation();
        api::SignIn proven = request;
        if (!token.isEmpty()) {
            proven.deviceToken = token;
        }
        send(proven);
    });
}

QString SignIn::deviceName() {
    return QStringLiteral("%1, %2").arg(QSysInfo::machineHostName(), QSysInfo::prettyProductName());
}

void SignIn::send(const api::SignIn& request) {
    step<api::SignIn, api::SignInOutcome>(
        api::signIn, request, {}, [this](const api::SignInOutcome& outcome) { passwordWasRight(outcome); });
}

void SignIn::passwordWasRight(const api::SignInOutcome& outcome) {
    m_session = outcome.session();
    if (m_session) {
        m_state = State::Done;
    } else if (outcome.challenge) {
        m_challenge = *outcome.challenge;
        m_state = State::EnterSecondFactor;
    } else {
        letStand({core::ErrorId::UnexpectedReply,
                  {{QStringLiteral("reason"), QStringLiteral("wrong_shape")}},
                  {}});
    }
}

void SignIn::takeChallenge(const api::Challenge& challenge, const QString& email) {
    if (isBusy()) {
        return;
    }
    endStanding();
    m_answeredBy.reset();
    m_session.reset();
    m_isThroughSso = true;
    m_email = email.trimmed();
    m_challenge = challenge;
    m_state = State::EnterSecondFactor;
    clearError();
    Q_EMIT changed();
}

void SignIn::answer(const api::SecondFactor& second) {
    if (m_state != State::EnterSecondFactor || isBusy()) {
        return;
    }
    m_answeredBy = second.method;
    step<api::SecondFactor, api::Session>(
        api::answerChallenge, compact(second), {.path = {{QStringLiteral("id"), m_challenge.id}}},
        [this](const api::Session& session) {
            m_session = session;
            m_state = State::Done;
        },
        [this](const core::Error& error) {
            if (error.id == core::ErrorId::ChallengeExpired) {
                m_state = State::EnterPassword;
            }
        });
}

void SignIn::backToPassword() {
    if (m_state == State::EnterSecondFactor && !isBusy()) {
        m_state = State::EnterPassword;
        clearError();
        Q_EMIT changed();
    }
}

bool SignIn::usedRecoveryCode() const {
    return m_state == State::Done && m_answeredBy == api::SecondFactorMethod::RecoveryCode;
}

core::Error SignIn::told(const core::Error& error) const {
    return m_answeredBy ? explained(error, *m_answeredBy, clockSkew()) : error;
}

} // namespace flows
