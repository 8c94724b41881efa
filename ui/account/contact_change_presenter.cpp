#include "ui/account/contact_change_presenter.h"

namespace ui::account {

using flows::CaptchaFlow;
using flows::ContactChange;

ContactChangePresenter::ContactChangePresenter(accounts::AccountSession* session, api::ContactChannel channel,
                                               QObject* parent)
    : QObject(parent)
    , m_proof(session)
    , m_change(session, channel)
    , m_captcha(session) {
    connect(&m_proof, &flows::IdentityProof::changed, this, &ContactChangePresenter::changed);
    connect(&m_captcha, &CaptchaFlow::changed, this, &ContactChangePresenter::captchaChanged);
    connect(&m_change, &ContactChange::changed, this, &ContactChangePresenter::changeChanged);
}

ContactChangePresenter::Step ContactChangePresenter::step() const {
    switch (m_change.state()) {
    case ContactChange::State::Opening:
        return Step::Opening;
    case ContactChange::State::NotStarted:
        if (!captchaIsNext()) {
            return Step::Begin;
        }
        return m_captcha.state() == CaptchaFlow::State::EnterCode ? Step::EmailCode : Step::Puzzle;
    case ContactChange::State::VerifyCurrent:
        return Step::VerifyCurrent;
    case ContactChange::State::EnterNew:
        return Step::EnterNew;
    case ContactChange::State::VerifyNew:
        return m_correcting ? Step::EnterNew : Step::VerifyNew;
    case ContactChange::State::Done:
        return Step::Done;
    case ContactChange::State::Cancelled:
        return Step::Cancelled;
    case ContactChange::State::Expired:
        return Step::Expired;
    }
    Q_UNREACHABLE();
}

// A number that is not verified can't prove anything: the password does instead.
bool ContactChangePresenter::wantsIdentity() const {
    if (m_identityDemanded) {
        return true;
    }
    if (channel() != api::ContactChannel::Phone || session() == nullptr || !session()->account()) {
        return false;
    }
    const auto& phone = session()->account()->phone;
    return !phone || !phone->verified;
}

bool ContactChangePresenter::identityNeeded() const {
    return wantsIdentity() && m_proof.isNeeded();
}

bool ContactChangePresenter::captchaIsNext() const {
    return m_change.needsCaptcha() && (m_pictureWanted || !identityNeeded());
}

bool ContactChangePresenter::isBusy() const {
    return m_proof.isBusy() || m_change.isBusy() || m_captcha.isBusy();
}

std::optional<core::Error> ContactChangePresenter::error() const {
    if (m_proofError) {
        return m_proofError;
    }
    return m_change.error() ? m_change.error() : m_captcha.error();
}

bool ContactChangePresenter::canRetry() const {
    return !m_proofError && (m_change.error() ? m_change.canRetry() : m_captcha.canRetry());
}

int ContactChangePresenter::resendIn() const {
    return step() == Step::EmailCode ? m_captcha.resendIn() : m_change.resendIn();
}

bool ContactChangePresenter::isUnderWay() const {
    const Step now = step();
    return now == Step::VerifyCurrent || now == Step::EnterNew || now == Step::VerifyNew;
}

void ContactChangePresenter::open() {
    m_change.open();
}

void ContactChangePresenter::begin(const api::StepUp& proof) {
    m_proofError.reset();
    if (!wantsIdentity()) {
        return m_change.begin();
    }
    m_proof.prove(proof, [this](const std::optional<core::Error>& error) {
        m_proofError = error;
        if (!error) {
            m_identityDemanded = false;
            m_change.clearError();
            beginOrSolve();
        }
        Q_EMIT changed();
    });
}

void ContactChangePresenter::beginOrSolve() {
    if (!m_change.needsCaptcha()) {
        m_change.begin();
    } else if (m_captcha.state() == CaptchaFlow::State::Solved) {
        m_change.begin(m_captcha.solved());
    } else {
        m_pictureWanted = true;
        m_captcha.fetch();
    }
}

void ContactChangePresenter::answerPuzzle(int x) {
    m_change.clearError();
    if (m_captcha.state() == CaptchaFlow::State::Solved) {
        m_change.begin(m_captcha.solved());
    } else {
        m_captcha.answer(x);
    }
}

void ContactChangePresenter::anotherPicture() {
    m_change.clearError();
    m_captcha.fetch();
}

void ContactChangePresenter::codeByEmail() {
    m_captcha.sendEmailCode();
}

void ContactChangePresenter::backToPuzzle() {
    m_captcha.fetch();
}

void ContactChangePresenter::answerEmailCode(const QString& code) {
    m_change.clearError();
    m_captcha.answerCode(code);
}

void ContactChangePresenter::verify(const QString& code) {
    m_change.verify(code);
}

void ContactChangePresenter::setTarget(const QString& contact) {
    m_targetSent = true;
    m_change.setTarget(contact);
}

void ContactChangePresenter::correctTarget() {
    m_correcting = true;
    m_change.clearError();
    Q_EMIT changed();
}

void ContactChangePresenter::keepTarget() {
    m_correcting = false;
    m_change.clearError();
    Q_EMIT changed();
}

void ContactChangePresenter::resend() {
    if (step() == Step::EmailCode) {
        m_captcha.sendEmailCode();
    } else {
        m_change.resend();
    }
}

void ContactChangePresenter::cancel() {
    m_change.cancel();
}

void ContactChangePresenter::startOver() {
    m_pictureWanted = false;
    m_correcting = false;
    m_change.startOver();
}

void ContactChangePresenter::retry() {
    if (m_change.error()) {
        m_change.retry();
    } else {
        m_captcha.retry();
    }
}

void ContactChangePresenter::abort() {
    m_change.abort();
    m_captcha.abort();
}

void ContactChangePresenter::captchaChanged() {
    // A solved puzzle is used at once: it is good for five minutes and for one use.
    if (m_captcha.state() == CaptchaFlow::State::Solved &&
        m_change.state() == ContactChange::State::NotStarted && !m_change.isBusy() && !m_change.error()) {
        m_change.begin(m_captcha.solved());
        return;
    }
    Q_EMIT changed();
}

void ContactChangePresenter::changeChanged() {
    const auto& error = m_change.error();
    if (error && error->id == core::ErrorId::StepUpRequired) {
        m_identityDemanded = true;
        m_proof.refused(*error);
        m_pictureWanted = false;
    }
    if (error && m_change.state() == ContactChange::State::NotStarted &&
        (error->id == core::ErrorId::CaptchaExpired || error->id == core::ErrorId::CaptchaRequired)) {
        m_captcha.fetch();
    }
    if (m_targetSent && !m_change.isBusy()) {
        m_correcting = m_correcting && error.has_value();
        m_targetSent = false;
    }
    if (m_change.state() == ContactChange::State::NotStarted && captchaIsNext() && !m_pictureWanted &&
        !m_change.isBusy() && !error) {
        m_pictureWanted = true;
        m_captcha.fetch();
    }
    Q_EMIT changed();
}

} // namespace ui::account
