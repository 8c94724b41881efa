#pragma once

#include "api/meta.h"
#include "client/connection.h"

#include <QObject>

namespace flows {

// Is there an account service at the address that a person typed? GET /v1/meta says.
class ServerLookup : public QObject {
    Q_OBJECT
  public:
    enum class State { Idle, Asking, Found, Failed };

    explicit ServerLookup(std::shared_ptr<client::Network> network = {}, QObject* parent = nullptr);

    // Errors: bad_request and plain_http_refused of Connection::checkedUrl(), those of a call, and
    // not_a_service for an answer that no account service gives (params.api_version where it is one of a
    // version that this program does not speak).
    void lookUp(const QString& typed);
    void cancel();
    void reset(); // nothing was asked, and nothing found

    State state() const { return m_state; }
    bool isBusy() const { return m_state == State::Asking; }
    const std::optional<core::Error>& error() const { return m_error; }
    // Once Found.
    QUrl server() const { return m_server; }
    const api::Meta& meta() const { return m_meta; }

  Q_SIGNALS:
    void changed();

  private:
    void answered(const core::Result<api::Meta>& outcome);
    void setState(State state, const std::optional<core::Error>& error = {});

    std::shared_ptr<client::Network> m_network;
    std::unique_ptr<client::Connection> m_connection;
    State m_state = State::Idle;
    std::optional<core::Error> m_error;
    QUrl m_server;
    api::Meta m_meta;
};

} // namespace flows
