#include "flows/contact_change.h"

namespace flows {

namespace {

constexpr auto pollEvery = std::chrono::milliseconds(1500);

using State = ContactChange::State;

State stateOf(const api::ContactChange& change) {
    switch (change.state) {
    case api::ContactChangeState::VerifyCurrent:
        return State::VerifyCurrent;
    case api::ContactChangeState::EnterNew:
        return State::EnterNew;
    case api::ContactChangeState::VerifyNew:
        return State::VerifyNew;
    case api::ContactChangeState::Done:
        return State::Done;
    case api::ContactChangeState::Cancelled:
        return State::Cancelled;
    case api::ContactChangeState::Expired:
        return State::Expired;
    }
    Q_UNREACHABLE();
}

bool isOpen(const api::ContactChange& change) {
    const State state = stateOf(change);
    return state == State::VerifyCurrent || state == State::EnterNew || state == State::VerifyNew;
}

} // namespace

ContactChange::ContactChange(accounts::AccountSession* session, api::ContactChannel channel, QObject* parent)
    : AccountFlow(session, parent)
    , m_channel(channel) {
    m_poll.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &ContactChange::lookAgain);
}

void ContactChange::open() {
    if (isBusy()) {
        return;
    }
    m_state = State::Opening;
    step<api::Empty, api::Page<api::ContactChange>>(
        api::listContactChanges, {}, {},
        [this](const api::Page<api::ContactChange>& changes) { opened(changes); });
}

void ContactChange::opened(const api::Page<api::ContactChange>& changes) {
    m_state = State::NotStarted;
    for (const api::ContactChange& change : changes.items) {
        if (change.channel == m_channel && isOpen(change)) {
            return took(change); // at most one a channel is open
        }
    }
}

void ContactChange::begin(const std::optional<QString>& captcha) {
    if (m_state == State::NotStarted) {
        step<api::StartContactChange, api::ContactChange>(
            api::startContactChange, {m_channel, captcha}, {},
            [this](const api::ContactChange& change) { took(change); });
    }
}

void ContactChange::verify(const QString& code) {
    if (m_state == State::VerifyCurrent || m_state == State::VerifyNew) {
        step<api::VerifyContact, api::ContactChange>(
            api::verifyContact, {code}, target(), [this](const api::ContactChange& change) { took(change); },
            [this](const core::Error& error) { refused(error); });
    }
}

void ContactChange::setTarget(const QString& contact) {
    if (m_state != State::EnterNew && m_state != State::VerifyNew) {
        return;
    }
    api::ContactTarget request;
    (m_channel == api::ContactChannel::Email ? request.email : request.phone) = contact.trimmed();
    step<api::ContactTarget, api::ContactChange>(
        api::setContactTarget, request, target(), [this](const api::ContactChange& change) { took(change); },
        [this](const core::Error& error) { refused(error); });
}

void ContactChange::resend() {
    if ((m_state == State::VerifyCurrent || m_state == State::VerifyNew) && resendIn() == 0) {
        step<api::Empty, api::ContactChange>(
            api::resendContactCode, {}, target(), [this](const api::ContactChange& change) { took(change); },
            [this](const core::Error& error) { refused(error); });
    }
}

void ContactChange::cancel() {
    if (!m_change || !isOpen(*m_change)) {
        return;
    }
    step<api::Empty, api::Empty>(
        api::cancelContactChange, {}, target(),
        [this](const api::Empty&) {
            m_change->state = api::ContactChangeState::Cancelled;
            took(*m_change);
        },
        [this](const core::Error& error) { refused(error); });
}

void ContactChange::startOver() {
    const bool over = m_state == State::Done || m_state == State::Cancelled || m_state == State::Expired;
    if (over && !isBusy()) {
        m_change.reset();
        m_state = State::NotStarted;
        clearError();
        Q_EMIT changed();
    }
}

std::optional<api::DeliveryState> ContactChange::delivery() const {
    return m_change ? m_change->delivery : std::nullopt;
}

client::Target ContactChange::target() const {
    return {.path = {{QStringLiteral("id"), m_change ? m_change->id : QString()}}};
}

void ContactChange::took(const api::ContactChange& change) {
    const bool becameDone = stateOf(change) == State::Done && m_state != State::Done;
    m_change = change;
    m_state = stateOf(change);
    const bool awaitsCode = m_state == State::VerifyCurrent || m_state == State::VerifyNew;
    countDownTo(awaitsCode ? change.resendAfter : std::nullopt);
    pollWhileQueued();
    if (becameDone && session() != nullptr) {
        session()->refresh(); // the account has its new contact
    }
}

// The change may not be where we thought: it has expired, was moved on from another window, or another
// account holds the contact.
void ContactChange::refused(const core::Error& error) {
    if (error.id == core::ErrorId::WrongState || error.id == core::ErrorId::ContactInUse ||
        error.id == core::ErrorId::CodeUsed || error.id == core::ErrorId::CodeWrong) {
        QTimer::singleShot(0, this, &ContactChange::lookAgain);
    }
}

void ContactChange::pollWhileQueued() {
    delivery() == api::DeliveryState::Queued ? m_poll.start(pollEvery) : m_poll.stop();
}

// Beside the steps: what it finds is news, not the outcome of what the person did.
void ContactChange::lookAgain() {
    if (connection() == nullptr || !m_change) {
        return;
    }
    connection()
        ->call(api::getContactChange, {}, target())
        .then(this, [this, id = m_change->id](const core::Result<api::ContactChange>& outcome) {
            if (isBusy() || !m_change || m_change->id != id) {
                return pollWhileQueued(); // a step has begun and will tell
            }
            if (!outcome) {
                return pollWhileQueued();
            }
            took(*outcome);
            Q_EMIT changed();
        });
}

} // namespace flows
