#pragma once

#include "api/identity.h"
#include "flows/server_flow.h"

namespace accounts {
class AccountRegistry;
}

namespace flows {

// E-mail and password → a session.
class SignIn : public ServerFlow {
    Q_OBJECT
  public:
    enum class State { EnterPassword, Done };

    explicit SignIn(const Server& server, QObject* parent = nullptr);

    // Where the account may be known on this computer: the service is then shown the device token that it
    // gave at the last sign-in, so that strangers who guess passwords can't lock this device out.
    void setKnownAccounts(accounts::AccountRegistry* registry, const QString& instanceId);

    // The device is what the person would call it; deviceName() is a good beginning.
    // invalid_credentials, account_disabled, too_many_requests, busy
    void signIn(const QString& email, const QString& password, const QString& device);
    static QString deviceName(); // "laptop, Debian GNU/Linux 12 (bookworm)"

    State state() const { return m_state; }
    QString email() const { return m_email; }
    const std::optional<api::Session>& session() const { return m_session; } // once Done

  private:
    void send(const api::SignIn& request);

    QPointer<accounts::AccountRegistry> m_registry;
    QString m_instanceId;
    State m_state = State::EnterPassword;
    QString m_email;
    std::optional<api::Session> m_session;
};

} // namespace flows
