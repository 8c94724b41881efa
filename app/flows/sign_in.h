#pragma once

#include "flows/second_factor.h"
#include "flows/server_flow.h"

namespace accounts {
class AccountRegistry;
}

namespace flows {

// E-mail and password, and the second factor where the account has one → a session.
class SignIn : public ServerFlow {
    Q_OBJECT
  public:
    enum class State { EnterPassword, EnterSecondFactor, Done };

    explicit SignIn(const Server& server, QObject* parent = nullptr);

    // Where the account may be known on this computer: the service is then shown the device token that it
    // gave at the last sign-in, so that strangers who guess passwords can't lock this device out.
    void setKnownAccounts(accounts::AccountRegistry* registry, const QString& instanceId);

    // EnterPassword → EnterSecondFactor or Done. The device is what the person would call it; deviceName() is
    // a good beginning. invalid_credentials, account_disabled, too_many_requests, busy
    void signIn(const QString& email, const QString& password, const QString& device);
    static QString deviceName(); // "laptop, Debian GNU/Linux 12 (bookworm)"

    // → EnterSecondFactor: through SSO the account was found, and it has a second factor. email: where it is
    // known
    void takeChallenge(const api::Challenge& challenge, const QString& email);
    bool isThroughSso() const { return m_isThroughSso; }

    // EnterSecondFactor → Done. code_wrong{attempts_left} and code_used with the parameters of explained(),
    // too_many_requests; challenge_expired leads back to EnterPassword.
    void answer(const api::SecondFactor& second);
    void backToPassword(); // the challenge is given up

    State state() const { return m_state; }
    QString email() const { return m_email; }
    const QList<api::SecondFactorMethod>& methods() const { return m_challenge.methods; } // EnterSecondFactor
    const std::optional<api::Session>& session() const { return m_session; }              // once Done
    // Done by a recovery code: that one is used up.
    bool usedRecoveryCode() const;

  protected:
    core::Error told(const core::Error& error) const override;

  private:
    void send(const api::SignIn& request);
    void passwordWasRight(const api::SignInOutcome& outcome);

    QPointer<accounts::AccountRegistry> m_registry;
    QString m_instanceId;
    State m_state = State::EnterPassword;
    QString m_email;
    api::Challenge m_challenge;
    bool m_isThroughSso = false;
    std::optional<api::SecondFactorMethod> m_answeredBy; // in the last step
    std::optional<api::Session> m_session;
};

} // namespace flows
