#pragma once

#include "api/two_factor.h"
#include "flows/account_flow.h"

namespace flows {

// Turns two-factor authentication off, with a code of the authenticator or a recovery code.
class TwoFactorRemoval : public AccountFlow {
    Q_OBJECT
  public:
    explicit TwoFactorRemoval(accounts::AccountSession* session, QObject* parent = nullptr);

    // code_wrong{attempts_left}, code_used, as of explained(); wrong_state where it is off already
    void remove(const api::SecondFactor& typed);

    bool isDone() const { return m_done; }

  protected:
    core::Error told(const core::Error& error) const override;

  private:
    api::SecondFactorMethod m_method = api::SecondFactorMethod::Totp;
    bool m_done = false;
};

} // namespace flows
