#include "flows/account_flow.h"

namespace flows {

AccountFlow::AccountFlow(accounts::AccountSession* session, QObject* parent)
    : Flow(parent)
    , m_session(session) {}

client::Connection* AccountFlow::connection() {
    return m_session ? &m_session->connection() : nullptr;
}

core::Duration AccountFlow::clockSkew() const {
    return m_session ? m_session->clockSkew() : core::Duration(0);
}

} // namespace flows
