#pragma once

#include "accounts/deletions.h"
#include "client/connection.h"

#include <QObject>

namespace flows {

// Finds out what came of a deletion that was left open, without ever carrying it out.
//
// First the session's step-up is closed, with the token that the deletion was asked with. Where that succeeds
// the account is there; and because the deletion needs an open step-up, which the service checks in the same
// transaction, a call that is still on its way is refused from then on: "not begun" is final. Where the
// session is over, the call can only give the receipt again, or nothing.
class DeletionSettlement : public QObject {
    Q_OBJECT
  public:
    enum class Outcome {
        Unknown,  // as yet: it is being asked, or error() says why it can't be
        Deleted,  // the receipt is kept, the account is being taken off this computer
        NotBegun, // nothing was deleted, and nothing will be
        NoTrace,  // the session has ended, and the service has no receipt (any more)
        NoToken,  // this computer no longer has what it would have to ask with
    };

    // The deletions outlive it.
    DeletionSettlement(accounts::Deletions& deletions, accounts::DeletionIntent intent,
                       QObject* parent = nullptr);

    // Where the server's address is not known yet (a local service that is starting) it waits for that.
    void ask();
    // Somebody signed in to the account meanwhile: it is there.
    void overtake();

    const accounts::DeletionIntent& intent() const { return m_intent; }
    QString account() const { return m_account; } // "Alice Martin — alice@example.com"
    bool isBusy() const { return m_busy; }
    Outcome outcome() const { return m_outcome; }
    const std::optional<core::Error>& error() const { return m_error; }

  Q_SIGNALS:
    void changed();

  private:
    void closeStepUp(const core::SecretBytes& token);
    void askForReceipt();
    void end(Outcome outcome);
    void fail(const core::Error& error);

    accounts::Deletions& m_deletions;
    accounts::DeletionIntent m_intent;
    QString m_account;
    QString m_email;
    std::unique_ptr<client::Connection> m_connection;
    bool m_busy = false;
    bool m_waiting = false; // for the server's address
    Outcome m_outcome = Outcome::Unknown;
    std::optional<core::Error> m_error;
};

} // namespace flows
