#pragma once

#include "api/identity.h"
#include "flows/server_flow.h"

namespace flows {

// E-mail → code and new password. Every session of the account ends; signing in follows. The service answers
// the same whether or not the address is known.
class PasswordReset : public ServerFlow {
    Q_OBJECT
  public:
    enum class State { EnterEmail, EnterCode, Done };

    explicit PasswordReset(const Server& server, QObject* parent = nullptr);

    void start(const QString& email);
    void resend(); // once resendIn() is 0
    void changeEmail();
    // code_wrong{attempts_left}, code_expired, code_used, weak_password{score, hints}
    void complete(const QString& code, const QString& password);

    State state() const { return m_state; }
    QString email() const { return m_email; }
    const api::CodeSent& sent() const { return m_sent; } // from EnterCode on

  private:
    State m_state = State::EnterEmail;
    QString m_email;
    api::CodeSent m_sent;
};

} // namespace flows
