#pragma once

#include "api/developer.h"
#include "flows/proven_flow.h"

namespace flows {

// Puts a validated callback URL in force.
class CallbackSave : public ProvenFlow {
    Q_OBJECT
  public:
    // over: what is in force as far as is known here; it is replaced, and nothing else.
    CallbackSave(accounts::AccountSession* session, api::SaveCallback what,
                 const std::optional<api::Callback>& over, QObject* parent = nullptr);

    // validation_required: too old, or used; changed_elsewhere: over() is what is in force by now, and saving
    // again is meant to replace that.
    void save(const api::StepUp& proof = {});

    const api::SaveCallback& what() const { return m_what; }
    const std::optional<api::Callback>& over() const { return m_over; }
    bool isDone() const { return m_saved.has_value(); }
    const std::optional<api::Callback>& saved() const { return m_saved; }

  private:
    void refused(const core::Error& error);

    api::SaveCallback m_what;
    std::optional<api::Callback> m_over;
    std::optional<api::Callback> m_saved;
};

} // namespace flows
