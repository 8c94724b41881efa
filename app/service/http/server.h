#pragma once

#include "service/http/router.h"
#include "service/limits/network.h"

#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

namespace service::http {

class Services;

struct ServerSettings {
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0; // 0: any that is free
    QUrl publicUrl;   // empty: the address bound
    QList<limits::Network> trustedProxies;
    QList<limits::Network> metricsFrom; // beside loopback
    int connections = 1024;             // open at the same time; the next one waits to be accepted
    int workers = 4;
    int hashers = 2;
    int hashQueue = 32;
    int outbound = 8; // threads that wait for somebody else's server, and as many tasks that wait for one
    std::chrono::milliseconds requestTime =
        std::chrono::seconds(10); // for a request to arrive, and for a reply to be taken
    std::chrono::milliseconds idleTime = std::chrono::seconds(60); // between two requests of a connection
    std::chrono::milliseconds endTime = std::chrono::seconds(10);  // for what runs when the end is asked for
};

// Listens, reads requests, has them answered on its pools, and writes the replies. Everything here runs on
// the thread that calls run(), the handlers aside.
class Server {
  public:
    // Binds. Throws std::runtime_error with one line where the address can't be had. Log: one line a request,
    // without line feed; called from the thread of run().
    Server(const ServerSettings& settings, Router& router, Services& services,
           std::function<void(const QByteArray&)> log);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    quint16 port() const;
    // http://ADDRESS:PORT
    QUrl url() const;

    // Until the end is asked for and what ran is finished: by SIGTERM, by SIGINT, by end(), or, where asked
    // for, when the standard input closes.
    void run(bool endWithStandardInput = false);
    // From any thread.
    void end();

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace service::http
