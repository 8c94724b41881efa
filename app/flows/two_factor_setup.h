#pragma once

#include "api/two_factor.h"
#include "flows/proven_flow.h"

namespace flows {

// Sets two-factor authentication up, or replaces the authenticator: the one in force counts until the new one
// is confirmed. Left in the middle, nothing has changed; the next one begins anew.
class TwoFactorSetup : public ProvenFlow {
    Q_OBJECT
  public:
    enum class State {
        NotStarted, // begin(); also once an enrolment is over: error() says so
        Enrolling,  // the app takes enrolment(): confirm() with a code that it shows
        Done,       // recoveryCodes()
    };

    explicit TwoFactorSetup(accounts::AccountSession* session, QObject* parent = nullptr);

    void begin(const api::StepUp& proof = {}); // step_up_required, invalid_credentials, code_wrong, …
    // code_wrong{attempts_left} as of explained(); code_expired{method}: the enrolment is over, → NotStarted
    void confirm(const QString& code);

    State state() const { return m_state; }
    const api::TwoFactorEnrolment& enrolment() const { return m_enrolment; } // while Enrolling, and after
    const QStringList& recoveryCodes() const { return m_recoveryCodes; }     // once Done

  protected:
    core::Error told(const core::Error& error) const override;

  private:
    void confirmed(const api::RecoveryCodes& codes);
    void refused(const core::Error& error);

    State m_state = State::NotStarted;
    bool m_confirming = false; // the last step
    api::TwoFactorEnrolment m_enrolment;
    QStringList m_recoveryCodes;
};

} // namespace flows
