#include "flows/sso_trial.h"

namespace flows {

namespace {

constexpr auto betweenLooks = std::chrono::seconds(1);

bool isOver(api::SsoTestState state) {
    return state != api::SsoTestState::Waiting && state != api::SsoTestState::Running;
}

// It says something of the way to the service, and nothing of the test.
bool passes(const core::Error& error) {
    switch (error.id) {
    case core::ErrorId::Offline:
    case core::ErrorId::TimedOut:
    case core::ErrorId::ServiceUnavailable:
    case core::ErrorId::Busy:
    case core::ErrorId::TooManyRequests:
        return true;
    default:
        return false;
    }
}

} // namespace

SsoTrial::SsoTrial(accounts::AccountSession* session, QString serviceId, QObject* parent)
    : AccountFlow(session, parent)
    , m_serviceId(std::move(serviceId)) {
    m_nextLook.setSingleShot(true);
    m_nextLook.setInterval(betweenLooks);
    connect(&m_nextLook, &QTimer::timeout, this, &SsoTrial::look);
}

void SsoTrial::begin() {
    client::Target target;
    target.path.insert(QStringLiteral("id"), m_serviceId);
    m_nextLook.stop();
    m_followed = false;
    step<api::Empty, api::SsoTestStart>(api::startSsoTest, {}, target, [this](const api::SsoTestStart& test) {
        m_test = test;
        m_outcome = {};
        m_lookError.reset();
        m_followed = true;
        m_nextLook.start();
        Q_EMIT begun();
    });
}

void SsoTrial::look() {
    if (session() == nullptr || !m_followed) {
        return;
    }
    client::Target target;
    target.path.insert(QStringLiteral("id"), m_serviceId);
    target.path.insert(QStringLiteral("test_id"), m_test->id);
    session()
        ->call(api::getSsoTest, {}, target)
        .then(this, [this, id = m_test->id](const core::Result<api::SsoTest>& outcome) {
            if (m_followed && m_test->id == id) {
                seen(outcome);
            }
        });
}

void SsoTrial::seen(const core::Result<api::SsoTest>& outcome) {
    m_lookError = outcome ? std::nullopt : std::optional(outcome.error());
    if (outcome) {
        m_outcome = *outcome;
    }
    m_followed = outcome ? !isOver(outcome->state) : passes(outcome.error());
    if (m_followed) {
        m_nextLook.start();
    }
    Q_EMIT changed();
}

} // namespace flows
