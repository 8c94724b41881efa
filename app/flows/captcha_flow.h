#pragma once

#include "api/captcha.h"
#include "flows/account_flow.h"

namespace flows {

// A picture puzzle, or a code by e-mail for those who can't see or move it → a token for one use, 5 minutes.
class CaptchaFlow : public AccountFlow {
    Q_OBJECT
  public:
    enum class State {
        Fetching,
        Puzzle,    // captcha() is there: answer() or sendEmailCode()
        EnterCode, // the code is on its way to the account's own address: answerCode()
        Solved,
    };

    explicit CaptchaFlow(accounts::AccountSession* session, QObject* parent = nullptr);

    void fetch();         // a new picture
    void answer(int x);   // left edge of the piece; captcha_wrong, captcha_expired: a new picture is fetched
    void sendEmailCode(); // Puzzle → EnterCode; again to send it again, once resendIn() is 0
    void answerCode(const QString& code); // code_wrong{attempts_left}, code_expired

    State state() const { return m_state; }
    const std::optional<api::Captcha>& captcha() const { return m_captcha; }
    QString solved() const { return m_solved; } // once Solved

  private:
    client::Target target() const;
    void fetchPicture();
    void solve(const api::CaptchaAnswer& answer);
    void refused(const core::Error& error);

    State m_state = State::Fetching;
    std::optional<api::Captcha> m_captcha;
    QString m_solved;
};

} // namespace flows
