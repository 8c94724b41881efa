#pragma once

#include "accounts/account_session.h"
#include "flows/flow.h"

namespace flows {

// A flow of one account. When its session goes first, steps end as Cancelled.
class AccountFlow : public Flow {
    Q_OBJECT
  public:
    accounts::AccountSession* session() const { return m_session; }

  protected:
    AccountFlow(accounts::AccountSession* session, QObject* parent);

    client::Connection* connection() override;
    core::Duration clockSkew() const override;

  private:
    QPointer<accounts::AccountSession> m_session;
};

} // namespace flows
