#pragma once

#include "api/contact.h"
#include "flows/account_flow.h"

namespace flows {

// Changes the e-mail address or the phone number: code to the current one → new one → its code. The service
// keeps where a change is, so the flow can be closed and taken up again: open() asks for it first.
class ContactChange : public AccountFlow {
    Q_OBJECT
  public:
    enum class State {
        Opening,       // open() is asking whether a change is under way
        NotStarted,    // begin() starts one
        VerifyCurrent, // a code went to the current contact: verify()
        EnterNew,      // setTarget()
        VerifyNew,     // a code went to the new contact: verify(), or setTarget() again to correct it
        Done,
        Cancelled,
        Expired,
    };

    ContactChange(accounts::AccountSession* session, api::ContactChannel channel, QObject* parent = nullptr);

    void open();
    // A phone number wants the token of a solved captcha (CaptchaFlow::solved()); captcha_required,
    // captcha_expired. With no verified phone it starts at EnterNew and wants a step-up: step_up_required.
    void begin(const std::optional<QString>& captcha = {});
    void verify(const QString& code); // code_wrong{attempts_left}, code_expired, code_used, contact_in_use
    void setTarget(const QString& contact); // email_invalid, phone_invalid
    void resend();                          // once resendIn() is 0
    void cancel();                          // → Cancelled
    void startOver();                       // after Done, Cancelled or Expired: → NotStarted

    api::ContactChannel channel() const { return m_channel; }
    bool needsCaptcha() const { return m_channel == api::ContactChannel::Phone; }
    State state() const { return m_state; }
    // As the service last told it; from VerifyCurrent or EnterNew on. Where it says delivery queued, the flow
    // asks again every 1.5 s until it is accepted or failed: only accepted is "sent".
    const std::optional<api::ContactChange>& change() const { return m_change; }
    std::optional<api::DeliveryState> delivery() const;

  private:
    client::Target target() const;
    void took(const api::ContactChange& change);
    void opened(const api::Page<api::ContactChange>& changes);
    void refused(const core::Error& error);
    void lookAgain();
    void pollWhileQueued();

    api::ContactChannel m_channel;
    State m_state = State::Opening;
    std::optional<api::ContactChange> m_change;
    QTimer m_poll;
};

} // namespace flows
