#pragma once

#include "accounts/account_cache.h"
#include "api/account.h"
#include "api/meta.h"
#include "client/connection.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>
#include <QUrl>

namespace accounts {

struct SessionSetup {
    QString id; // of the row in the registry: "<instance>/<account>"
    QString instanceId;
    QUrl server; // empty while the local service has not started: calls wait for it
    bool local = false;
    QString cacheFile;
    std::shared_ptr<client::Network> network = {};
    std::optional<api::Meta> meta = {}; // as last seen
};

// One account of one server, as the window shows it: its calls, its last seen state, whether it can be
// reached. Presenters are given the session they work for; there is no "current account" below the shell.
class AccountSession : public QObject {
    Q_OBJECT
  public:
    enum class State {
        SignedIn,  // also while the token is on its way from the keychain: calls wait for it
        Ended,     // the service says that the session is over: the cache stays readable, sign in again
        SignedOut, // the token is not there (signed out, or a keychain that could not be read:
                   // keychainError())
    };

    // Without a token: SignedOut until setToken() or expectToken().
    explicit AccountSession(const SessionSetup& setup, QObject* parent = nullptr);
    ~AccountSession() override;

    QString id() const { return m_id; }
    QString instanceId() const { return m_instanceId; } // of the server
    QUrl server() const;
    bool isLocal() const { return m_local; } // the embedded service of this computer
    State state() const { return m_state; }
    std::optional<core::Error> keychainError() const { return m_keychainError; }

    // The last seen account; nothing before the first answer ever.
    const std::optional<api::Account>& account() const { return m_account; }
    std::optional<QDateTime> refreshedAt() const {
        return m_refreshedAt;
    } // when it was last confirmed by the service
    bool isRefreshing() const { return m_refreshing; }
    bool isOnline() const { return !m_offlineSince; } // true until a call shows otherwise
    std::optional<QDateTime> offlineSince() const { return m_offlineSince; }
    std::optional<core::Error> offlineError() const {
        return m_offlineError;
    }                                             // why: offline, timed_out, tls_failed, …
    std::optional<QDateTime> stepUpUntil() const; // nothing where identity has to be proved
    const std::optional<api::Meta>& meta() const { return m_meta; }
    // The service's clock less ours: deadlines that it names are shown by it.
    core::Duration clockSkew() const { return m_clockSkew; }

    // Every call of this account goes through here.
    template <class Request, class Reply>
    client::Call<Reply> call(const api::Endpoint<Request, Reply>& endpoint, const Request& request = {},
                             const client::Target& target = {}) {
        return connection().call(endpoint, request, target);
    }
    client::Connection& connection() { return m_connection; }

    // Fetches the account again; refreshed(), or refreshFailed() with the error. F5 and becoming visible do
    // this; where one is under way already, nothing.
    void refresh();
    // The visible session refreshes now, and while it is offline tries again by itself: after 1, 2, 4 … 30 s,
    // and when the system says that the network is back.
    void setVisible(bool visible);
    // A newer account that a call gave (PATCH, …).
    void setAccount(const api::Account& account);
    // Steps up and keeps the time; the call's outcome is also given.
    client::Call<api::StepUpOpen> stepUp(const api::StepUp& proof);
    void closeStepUp();

    // Last seen answers of other lists (sessions, activity), by name, as JSON; empty where never seen.
    std::optional<QJsonObject> cached(const QString& what) const;
    std::optional<QDateTime> cachedAt(const QString& what) const;
    void setCached(const QString& what, const QJsonObject& value);

    // For the registry.
    QString token() const { return m_token; }
    void expectToken(); // it is being read from the keychain
    bool expectsToken() const { return m_expectsToken; }
    void setToken(const QString& token);
    void setStepUpUntil(core::Time until); // a fresh sign-in has proved identity for 10 minutes
    void keychainFailed(const core::Error& error);
    void signedOut();
    void setServer(const QUrl& server);

  Q_SIGNALS:
    void accountChanged();
    void stateChanged();
    void onlineChanged();
    void refreshed();
    void refreshFailed(const core::Error& error);
    void stepUpChanged();
    void metaChanged();

  private:
    void becomeReached(core::Time serverTime);
    void becomeUnreachable(const core::Error& error);
    void end();
    void setState(State state);
    void retryLater();
    void fetchMeta();
    void watchNetwork();
    void dropStepUp();
    void loseToken(State state);
    void holdOrRelease();

    QString m_id;
    QString m_instanceId;
    bool m_local;
    State m_state = State::SignedOut;
    QString m_token;
    bool m_expectsToken = false;
    std::optional<core::Error> m_keychainError;

    AccountCache m_cache;
    std::optional<api::Account> m_account;
    std::optional<QDateTime> m_refreshedAt;
    std::optional<api::Meta> m_meta;
    bool m_metaConfirmed = false;

    bool m_refreshing = false;
    bool m_visible = false;
    std::optional<QDateTime> m_offlineSince;
    std::optional<core::Error> m_offlineError;
    QTimer m_retry;
    int m_failures = 0;
    QMetaObject::Connection m_networkWatch;

    std::optional<core::Time> m_stepUpUntil; // by our clock
    QTimer m_stepUpEnd;
    core::Duration m_clockSkew{0};

    client::Connection m_connection; // last: its end cancels calls that the rest may still hear of
};

} // namespace accounts
