#pragma once

#include "accounts/account_registry.h"
#include "flows/password_reset.h"
#include "flows/server_lookup.h"
#include "flows/sign_in.h"
#include "flows/sign_up.h"
#include "flows/sso_sign_in.h"
#include "ui/shell/local_service.h"

#include <memory>

namespace ui::shell {

// The way in: where the account is, then signing in (by password or through SSO), signing up, or a new
// password. Holds what the pages show; a flow lives as long as its server is the one chosen, so that going
// back and forth loses nothing.
class EntryPresenter : public QObject {
    Q_OBJECT
  public:
    enum class Step { Where, SignIn, Sso, SignUp, ResetPassword };

    // The server that was chosen, with what it said of itself.
    struct Place {
        QUrl url;
        api::Meta meta;
        bool local = false;
    };

    EntryPresenter(accounts::AccountRegistry& accounts, LocalService& localService,
                   QObject* parent = nullptr);

    Step step() const { return m_step; }
    const Place& place() const { return m_place; }
    QString placeName() const;       // "this computer", "account.example.com"
    QString localDataFolder() const; // of the service of this computer, for its operator's commands
    // The address to begin with: that of an account that signs in again, or the one just typed on another
    // page.
    QString email() const { return m_email; }
    void setEmail(const QString& email) { m_email = email; }
    // The login link to begin with: the one that the account, or another of this server, was last signed in
    // to by, or the one that this program was opened with.
    QString ssoLink() const;
    // A new password was just set: the sign-in page says so.
    bool passwordWasReset() const { return m_passwordWasReset; }
    // Before the first write to the keychain the person is told that the system may ask for it.
    bool keychainMayAsk() const { return !m_accounts.keychainWasUsed(); }
    // An account was signed in to and is being stored.
    bool isAdding() const { return m_adding; }
    void setLanguage(const QString& language);
    QString language() const { return m_language; }

    // Where: asks a server, then goes on with the one that answered.
    flows::ServerLookup& lookup() { return m_lookup; }
    void useServerFound();
    void useThisComputer();
    // Starting the service of this computer, or asking it.
    bool isLocalStarting() const { return m_localWanted; }
    std::optional<core::Error> localError() const { return m_localError; }

    void begin(const QUrl& presetServer);
    // A link from outside: leads to its page with the login link filled in, and no further. A server that no
    // account here is of is only suggested: nothing is sent to it.
    void followSsoLink(const QString& link);
    // The same without a login link.
    void suggestServer(const QUrl& server);
    void signInAgain(const accounts::AccountEntry& entry, Step step = Step::SignIn);
    void goTo(Step step);

    flows::SignIn* signIn();
    flows::SsoSignIn* sso();
    void sendSsoLinks(const QString& email);
    flows::SignUp* signUp();
    flows::PasswordReset* passwordReset();

    // A page asks for a code of an authenticator app: who has the account's secret on this computer hears
    // codeWanted() and gives its code, now and each time it changes.
    void wantCode();
    bool wantsCode() const;           // still, and since codeWanted()
    core::Duration clockSkew() const; // the service's clock less ours, as the flow has learnt
    void offerCode(const QString& code, const QString& source) { Q_EMIT codeOffered(code, source); }
    void expectCode(int seconds) { Q_EMIT codeExpected(seconds); } // it will offer one by then

  Q_SIGNALS:
    void changed(); // step, place, what is under way
    void serverSuggested(const QString& address);
    void localMailAwaited(); // a message arrives in the local mailbox
    void cameBack();         // the browser did, with a sign-in
    void codeWanted(const QString& instanceId, const QString& email);
    void codeOffered(const QString& code, const QString& source);
    void codeExpected(int seconds);
    void recoveryCodeUsed(const QString& accountId); // the account just added was signed in to by one

  private:
    void localChanged();
    void localAnswered();
    void settle(const Place& place, Step step);
    void accountAdded(const QString& id);
    void dropFlows();
    void followSso();
    void stopWaiting();
    void signedIn(const api::Session& session, const QString& email, const QUrl& ssoLink = {});
    flows::Server server() const;

    accounts::AccountRegistry& m_accounts;
    LocalService& m_localService;
    flows::ServerLookup m_lookup;
    flows::ServerLookup m_localLookup;
    Step m_step = Step::Where;
    Step m_wantedStep = Step::SignIn; // once the server has answered
    Place m_place;
    QString m_email;
    QString m_ssoLink;
    QString m_language = QStringLiteral("en");
    bool m_localWanted = false;
    bool m_adding = false;
    bool m_passwordWasReset = false;
    std::optional<core::Error> m_localError;
    std::unique_ptr<flows::SignIn> m_signIn;
    std::unique_ptr<flows::SsoSignIn> m_sso;
    std::unique_ptr<flows::SignUp> m_signUp;
    std::unique_ptr<flows::PasswordReset> m_reset;
};

} // namespace ui::shell
