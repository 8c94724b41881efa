#pragma once

#include "flows/second_factor.h"
#include "flows/server_flow.h"

namespace flows {

// E-mail → code and new password, and the second factor where the account has one. Every session of the
// account ends; signing in follows. The service answers the same whether or not the address is known.
class PasswordReset : public ServerFlow {
    Q_OBJECT
  public:
    enum class State { EnterEmail, EnterCode, Done };

    explicit PasswordReset(const Server& server, QObject* parent = nullptr);

    void start(const QString& email);
    void resend(); // once resendIn() is 0
    void changeEmail();
    // code_wrong{attempts_left}, code_expired, code_used, weak_password{score, hints}; two_factor_required:
    // the code was right and stays so, from now on it wants the second as well
    void complete(const QString& code, const QString& password,
                  const std::optional<api::SecondFactor>& second = {});

    State state() const { return m_state; }
    QString email() const { return m_email; }
    const api::CodeSent& sent() const { return m_sent; } // from EnterCode on
    bool needsSecondFactor() const { return m_needsSecond; }
    // The error is about the second factor, not about the code of the e-mail: the service names its field,
    // and it has the parameters of explained().
    static bool isAboutSecondFactor(const core::Error& error);

  protected:
    core::Error told(const core::Error& error) const override;

  private:
    State m_state = State::EnterEmail;
    QString m_email;
    api::CodeSent m_sent;
    bool m_needsSecond = false;
    api::SecondFactorMethod m_secondBy = api::SecondFactorMethod::Totp; // of the last step
};

} // namespace flows
