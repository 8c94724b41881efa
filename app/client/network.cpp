#include "client/network.h"

#include "client/connection.h"

#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>

namespace client {

namespace {

class Proxies final : public QNetworkProxyFactory {
  public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override {
        if (Connection::isLoopback(query.url())) {
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        }
        return systemProxyForQuery(query);
    }
};

} // namespace

Network::Network() = default;
Network::~Network() = default;

QNetworkAccessManager& Network::manager() {
    if (!m_manager) {
        m_manager = std::make_unique<QNetworkAccessManager>();
        m_manager->setProxyFactory(new Proxies); // the manager's from now on
        m_manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        m_manager->setAutoDeleteReplies(false);
    }
    return *m_manager;
}

} // namespace client
