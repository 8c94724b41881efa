#pragma once

#include "api/two_factor.h"
#include "flows/proven_flow.h"

namespace flows {

// New recovery codes; the old ones stop working.
class RecoveryCodes : public ProvenFlow {
    Q_OBJECT
  public:
    explicit RecoveryCodes(accounts::AccountSession* session, QObject* parent = nullptr);

    void renew(const api::StepUp& proof = {}); // wrong_state where two-factor authentication is off

    bool isDone() const { return !m_codes.isEmpty(); }
    const QStringList& codes() const { return m_codes; }

  private:
    QStringList m_codes;
};

} // namespace flows
