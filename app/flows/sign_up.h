#pragma once

#include "api/identity.h"
#include "flows/server_flow.h"

namespace flows {

// E-mail → code → name, password, first organization → a session. The service answers the same whether or not
// the address has an account already; the mail says which.
class SignUp : public ServerFlow {
    Q_OBJECT
  public:
    enum class State { EnterEmail, EnterDetails, Done };

    explicit SignUp(const Server& server, QObject* parent = nullptr);

    void start(const QString& email,
               const QString& locale); // EnterEmail → EnterDetails. email_invalid, too_many_requests
    void resend();                     // the same code again; once resendIn() is 0
    void changeEmail();                // back to EnterEmail
    // → Done. code_wrong{attempts_left}, code_expired, code_used, weak_password{score, hints}, name_invalid,
    // website_invalid, time_zone_invalid, contact_in_use
    void complete(const api::CompleteRegistration& details);

    State state() const { return m_state; }
    QString email() const { return m_email; }
    const api::CodeSent& sent() const { return m_sent; }                     // from EnterDetails on
    const std::optional<api::Session>& session() const { return m_session; } // once Done

  private:
    void codeSent(const api::CodeSent& sent);

    State m_state = State::EnterEmail;
    QString m_email;
    api::CodeSent m_sent;
    std::optional<api::Session> m_session;
};

} // namespace flows
