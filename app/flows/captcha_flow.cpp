#include "flows/captcha_flow.h"

namespace flows {

CaptchaFlow::CaptchaFlow(accounts::AccountSession* session, QObject* parent)
    : AccountFlow(session, parent) {}

void CaptchaFlow::fetch() {
    clearError();
    fetchPicture();
}

void CaptchaFlow::fetchPicture() {
    if (isBusy()) {
        return;
    }
    m_state = State::Fetching;
    m_captcha.reset();
    m_solved.clear();
    countDownTo({});
    step<api::Empty, api::Captcha>(api::createCaptcha, {}, {}, [this](const api::Captcha& captcha) {
        m_captcha = captcha;
        m_state = State::Puzzle;
    });
}

void CaptchaFlow::answer(int x) {
    if (m_state == State::Puzzle) {
        clearError();
        api::CaptchaAnswer answer;
        answer.x = x;
        solve(answer);
    }
}

void CaptchaFlow::sendEmailCode() {
    const bool again = m_state == State::EnterCode && resendIn() == 0;
    if (m_state != State::Puzzle && !again) {
        return;
    }
    clearError();
    api::CaptchaAnswer answer;
    answer.kind = api::CaptchaAnswerKind::EmailCode;
    step<api::CaptchaAnswer, api::CaptchaSolved>(
        api::answerCaptcha, answer, target(),
        [this](const api::CaptchaSolved& sent) {
            m_state = State::EnterCode;
            countDownTo(sent.resendAfter);
        },
        [this](const core::Error& error) { refused(error); });
}

void CaptchaFlow::answerCode(const QString& code) {
    if (m_state == State::EnterCode) {
        clearError();
        api::CaptchaAnswer answer;
        answer.code = code;
        solve(answer);
    }
}

void CaptchaFlow::solve(const api::CaptchaAnswer& answer) {
    step<api::CaptchaAnswer, api::CaptchaSolved>(
        api::answerCaptcha, answer, target(),
        [this](const api::CaptchaSolved& solved) {
            m_solved = solved.captcha.value_or(QString());
            m_state = State::Solved;
        },
        [this](const core::Error& error) { refused(error); });
}

client::Target CaptchaFlow::target() const {
    return {.path = {{QStringLiteral("id"), m_captcha ? m_captcha->id : QString()}}};
}

// One answer a picture: after a wrong one, or once it has expired, there has to be another. Why stays to be
// read.
void CaptchaFlow::refused(const core::Error& error) {
    if (error.id == core::ErrorId::CaptchaWrong || error.id == core::ErrorId::CaptchaExpired ||
        error.id == core::ErrorId::NotFound) {
        letStand(error);
        QTimer::singleShot(0, this, &CaptchaFlow::fetchPicture); // once this step has ended
    }
}

} // namespace flows
