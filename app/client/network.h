#pragma once

#include <QtGlobal>

#include <memory>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
QT_END_NAMESPACE

namespace client {

// What the connections of a program share: one thread and one pool of sockets, however many accounts are
// open. Loopback is reached directly, everything else through the proxy that the system names.
class Network {
  public:
    Network();
    ~Network();
    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;

    // Made on first use: a window that shows its cache does not pay for it.
    QNetworkAccessManager& manager();

  private:
    std::unique_ptr<QNetworkAccessManager> m_manager;
};

} // namespace client
