#pragma once

#include "api/sso_sign_in.h"
#include "client/loopback_listener.h"
#include "flows/server_flow.h"

#include <memory>

namespace accounts {
class AccountRegistry;
}

namespace flows {

// Signing in through the identity provider of a company, in the system's browser: a login link of this server
// → a session, or the question for the second factor. The browser comes back to a loopback listener, which
// lives while it is waited for: five minutes at most. The code that it brings is exchanged with a verifier
// that never left this program (RFC 7636).
class SsoSignIn : public ServerFlow {
    Q_OBJECT
  public:
    enum class State {
        EnterLink,
        AwaitBrowser,
        Returned, // the browser came back: the code is being exchanged
        Done,     // session() or challenge()
    };

    // words: what the browser shows when it comes back.
    SsoSignIn(const Server& server, client::LoopbackListener::WordsFor words, QObject* parent = nullptr);

    // See SignIn::setKnownAccounts().
    void setKnownAccounts(accounts::AccountRegistry* registry, const QString& instanceId);
    void setPatience(std::chrono::milliseconds patience) { m_patience.setInterval(patience); }

    // The login links of the services that may open the account of this address go there by mail, whether or
    // not there are any: linksSentTo(). too_many_requests
    void sendLinks(const QString& email);
    const QString& linksSentTo() const { return m_linksSentTo; }

    // EnterLink → AwaitBrowser: browserUrl() is to be opened. email: of the account, where it is known; the
    // service is then shown its device token. sso_link_invalid (see checkedSsoLink()), listener_failed
    void begin(const QString& link, const QString& email, const QString& device);
    // AwaitBrowser: for the browser; good once, until waitsUntil().
    QUrl browserUrl() const { return m_browserUrl; }
    QDateTime waitsUntil() const { return m_waitsUntil; }
    // → EnterLink, from wherever it stands. What comes back later is not listened to.
    void cancel();

    // What the exchange refuses leads back to EnterLink: challenge_expired (also where nothing came back in
    // time), account_disabled. Where the service was not reached it stays, and retry() goes on.
    State state() const { return m_state; }
    QUrl link() const { return m_link; } // the one begun with
    QString email() const { return m_email; }
    const std::optional<api::Session>& session() const { return m_session; }
    const std::optional<api::Challenge>& challenge() const { return m_challenge; }

  Q_SIGNALS:
    void cameBack(); // the browser did: the person looks for this program

  protected:
    core::Error told(const core::Error& error) const override;

  private:
    void arrived(const QString& code);
    void exchange(const api::ExchangeSsoCode& request);
    void exchanged(const api::SignInOutcome& outcome);
    void expire();
    void endListening();

    client::LoopbackListener::WordsFor m_words;
    QPointer<accounts::AccountRegistry> m_registry;
    QString m_instanceId;
    State m_state = State::EnterLink;
    QString m_linksSentTo;
    QUrl m_link;
    QString m_email;
    QString m_device;
    QString m_verifier;
    QUrl m_browserUrl;
    QDateTime m_waitsUntil;
    QTimer m_patience;
    bool m_isPreparing = false; // waiting for the keychain
    int m_round = 0;            // of such waits
    client::LoopbackListener* m_listener = nullptr;
    std::optional<api::Session> m_session;
    std::optional<api::Challenge> m_challenge;
};

// SHA-256 of a verifier in base64url (RFC 7636, 4.2, S256).
QString codeChallengeOf(const QString& verifier);

} // namespace flows
