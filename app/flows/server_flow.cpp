#include "flows/server_flow.h"

#include "core/clock.h"

namespace flows {

ServerFlow::ServerFlow(const Server& server, QObject* parent)
    : Flow(parent)
    , m_connection(server.url, server.network) {
    m_connection.setLanguage(server.language);
    connect(&m_connection, &client::Connection::reached, this, [this](core::Time serverTime) {
        if (serverTime.milliseconds > 0) {
            m_clockSkew = serverTime - core::SystemClock().now();
        }
    });
}

} // namespace flows
