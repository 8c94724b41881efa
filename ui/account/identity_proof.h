#pragma once

#include "accounts/account_session.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace ui::account {

// Opens the session's step-up window with the password, where it is closed, before what needs it.
class IdentityProof : public QObject {
    Q_OBJECT
  public:
    explicit IdentityProof(accounts::AccountSession* session, QObject* parent = nullptr);

    bool isNeeded() const;
    bool isBusy() const { return m_busy; }

    // proven(error): with no error at once where no proof is needed; never once this object has gone.
    using Proven = std::function<void(const std::optional<core::Error>&)>;
    void prove(const QString& password, const Proven& proven);

  Q_SIGNALS:
    void changed();

  private:
    QPointer<accounts::AccountSession> m_session;
    bool m_busy = false;
};

} // namespace ui::account
