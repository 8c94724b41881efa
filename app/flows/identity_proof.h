#pragma once

#include "accounts/account_session.h"
#include "flows/second_factor.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace flows {

// Before an action that is marked ◆ in the contract: opens the session's step-up window, where it is closed,
// with what the account has: its password or, where two-factor authentication is on, a code.
class IdentityProof : public QObject {
    Q_OBJECT
  public:
    explicit IdentityProof(accounts::AccountSession* session, QObject* parent = nullptr);

    bool isNeeded() const;
    // Open until then; nothing where a proof is needed.
    std::optional<QDateTime> provenUntil() const;
    // One of these is taken: as the service said when it last asked, else by the account as last seen.
    QList<api::StepUpMethod> methods() const;
    bool isBusy() const { return m_busy; }

    // proven(error): with no error at once where no proof is needed; never once this object has gone. Codes
    // have the parameters of explained().
    using Proven = std::function<void(const std::optional<core::Error>&)>;
    void prove(const api::StepUp& proof, const Proven& proven);

    // The action was refused. By step_up_required, the window that we thought open is not: a proof is needed,
    // with the methods that the error names.
    void refused(const core::Error& error);

  Q_SIGNALS:
    void changed();

  private:
    bool demand(const QList<api::StepUpMethod>& named);

    QPointer<accounts::AccountSession> m_session;
    QList<api::StepUpMethod> m_demanded;
    bool m_busy = false;
};

} // namespace flows
