#pragma once

#include "flows/flow.h"

namespace flows {

// Which server a flow without a session talks to, and in which language it is answered.
struct Server {
    QUrl url;
    QString language = QStringLiteral("en");
    std::shared_ptr<client::Network> network = {};
};

// A flow that has no session yet: it talks to one server.
class ServerFlow : public Flow {
    Q_OBJECT
  public:
    QUrl server() const { return m_connection.base(); }
    // Of the answers from now on, and of the messages that they send.
    void setLanguage(const QString& languageTag) { m_connection.setLanguage(languageTag); }
    core::Duration clockSkew() const override { return m_clockSkew; }

  protected:
    QString language() const { return m_connection.language(); }
    ServerFlow(const Server& server, QObject* parent);

    client::Connection* connection() override { return &m_connection; }

  private:
    core::Duration m_clockSkew{0};
    client::Connection m_connection;
};

} // namespace flows
