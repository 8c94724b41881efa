#pragma once

#include "api/developer.h"
#include "flows/proven_flow.h"

namespace flows {

// Removes the callback URL. Where it is gone already, that is as good.
class CallbackRemoval : public ProvenFlow {
    Q_OBJECT
  public:
    explicit CallbackRemoval(accounts::AccountSession* session, QObject* parent = nullptr);

    void remove(const api::StepUp& proof = {});

    bool isDone() const { return m_done; }

  private:
    bool m_done = false;
};

} // namespace flows
