#pragma once

#include "flows/identity_proof.h"

namespace ui::account {

// Sets a new login password: proof of identity, then the password. Every other session ends.
class PasswordChange : public QObject {
    Q_OBJECT
  public:
    explicit PasswordChange(accounts::AccountSession* session, QObject* parent = nullptr);

    flows::IdentityProof* proof() { return &m_proof; }
    bool isBusy() const { return m_busy || m_proof.isBusy(); }
    bool isDone() const { return m_done; }
    const std::optional<core::Error>& error() const { return m_error; }

    void change(const api::StepUp& proof, const QString& newPassword);

  Q_SIGNALS:
    void changed();

  private:
    void send(const QString& newPassword);
    void ended(const std::optional<core::Error>& error);

    QPointer<accounts::AccountSession> m_session;
    flows::IdentityProof m_proof;
    bool m_busy = false;
    bool m_done = false;
    std::optional<core::Error> m_error;
};

} // namespace ui::account
