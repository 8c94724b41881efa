#include "service/http/listener.h"

#include "service/http/connection.h"
#include "service/http/reply_text.h"
#include "service/http/request_head.h"
#include "service/keys/master_keys.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>

#include <QDateTime>

#include <algorithm>

namespace service::http {

namespace {

using namespace std::chrono_literals;

// How exact the deadlines are.
constexpr auto sweepEvery = 250ms;

constexpr std::size_t workQueue = 4096; // more than there can be connections, by default
constexpr int streamThreads = 2;        // a piece takes milliseconds: many streams take turns at them

QUrl urlOf(const Acceptor& acceptor) {
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QString::fromStdString(acceptor.local_endpoint().address().to_string()));
    url.setPort(acceptor.local_endpoint().port());
    return url;
}

} // namespace

Listener::Listener(asio::io_context& io, const ServerSettings& settings, Router& router, Services& services,
                   std::function<void(const QByteArray&)> log)
    : m_io(io)
    , m_settings(settings)
    , m_router(router)
    , m_dispatcher(services)
    , m_log(std::move(log))
    , m_acceptor(io.get_executor())
    , m_sweepTimer(io.get_executor())
    , m_room(io.get_executor())
    , m_endTimer(io.get_executor())
    , m_idPrefix(keys::randomId().left(8).toLatin1() + '-')
    , m_hashing(
          {QStringLiteral("hashing"), settings.hashers, static_cast<std::size_t>(settings.hashQueue), 10})
    , m_outbound({QStringLiteral("outbound"), settings.outbound, static_cast<std::size_t>(settings.outbound)})
    , m_writing({QStringLiteral("writing"), settings.workers, workQueue})
    , m_work({QStringLiteral("work"), settings.workers, workQueue})
    , m_streams({QStringLiteral("streams"), streamThreads, workQueue, 10}) {
    bind();
    m_hosts = hostsOf(m_settings.publicUrl.isEmpty() ? urlOf(m_acceptor) : m_settings.publicUrl);
    addMetricsRoute(router);
}

Listener::~Listener() {
    for (Connection* connection : m_connections) {
        connection->forget(); // it goes with the io_context
    }
}

void Listener::bind() {
    boost::system::error_code error;
    const auto address = asio::ip::make_address(m_settings.address.toStdString(), error);
    const Tcp::endpoint endpoint(address, m_settings.port);
    if (!error) {
        m_acceptor.open(endpoint.protocol(), error);
    }
    if (!error) {
        m_acceptor.set_option(asio::socket_base::reuse_address(true), error);
        m_acceptor.bind(endpoint, error);
    }
    if (!error) {
        m_acceptor.listen(asio::socket_base::max_listen_connections, error);
    }
    if (error) {
        throw std::runtime_error(QStringLiteral("can't listen on %1:%2: %3")
                                     .arg(m_settings.address)
                                     .arg(m_settings.port)
                                     .arg(QString::fromStdString(error.message()))
                                     .toStdString());
    }
    m_port = m_acceptor.local_endpoint().port();
}

void Listener::addMetricsRoute(Router& router) {
    const auto loopback4 = limits::Network::parse(QStringLiteral("127.0.0.0/8"));
    const auto loopback6 = limits::Network::parse(QStringLiteral("::1"));
    QList<limits::Network> from = m_settings.metricsFrom;
    from << *loopback4 << *loopback6;
    router.add({api::Method::Get, QStringLiteral("/metrics"), api::Access::Anyone, 200, Pool::Listener,
                Router::defaultBodyLimit, [this, from](Exchange& exchange) -> core::Result<Reply> {
                    const QString& address = exchange.request().address;
                    if (std::none_of(from.begin(), from.end(),
                                     [&](const auto& one) { return one.contains(address); })) {
                        return core::fail(core::ErrorId::NotFound);
                    }
                    Reply reply;
                    reply.contentType = QByteArrayLiteral("text/plain; version=0.0.4; charset=utf-8");
                    reply.body = m_metrics.text();
                    return reply;
                }});
}

void Listener::start() {
    asio::co_spawn(m_io, accept(), asio::detached);
    asio::co_spawn(m_io, sweep(), asio::detached);
}

Awaitable<void> Listener::accept() {
    while (!m_ending) {
        boost::system::error_code error;
        if (m_connections.size() >= static_cast<std::size_t>(m_settings.connections)) {
            closeLongestSilent();
            m_room.expires_at(SteadyTime::max());
            co_await m_room.async_wait(asio::redirect_error(useAwaitable, error));
            continue;
        }
        Socket socket(m_io.get_executor());
        co_await m_acceptor.async_accept(socket, asio::redirect_error(useAwaitable, error));
        if (m_ending) {
            break;
        }
        if (error) {
            // Out of descriptors, say: others have to go first.
            m_room.expires_after(100ms);
            co_await m_room.async_wait(asio::redirect_error(useAwaitable, error));
            continue;
        }
        socket.set_option(Tcp::no_delay(true), error);
        asio::co_spawn(m_io, Connection::serve(std::make_shared<Connection>(*this, std::move(socket))),
                       asio::detached);
    }
}

Awaitable<void> Listener::sweep() {
    while (true) {
        boost::system::error_code error;
        m_sweepTimer.expires_after(sweepEvery);
        co_await m_sweepTimer.async_wait(asio::redirect_error(useAwaitable, error));
        const SteadyTime now = std::chrono::steady_clock::now();
        for (Connection* connection : m_connections) {
            if (connection->deadline() <= now) {
                connection->expire();
            }
        }
    }
}

void Listener::closeLongestSilent() {
    Connection* longest = nullptr;
    for (Connection* connection : m_connections) {
        if (connection->isSilent() && (longest == nullptr || connection->deadline() < longest->deadline())) {
            longest = connection;
        }
    }
    if (longest != nullptr) {
        longest->expire();
    }
}

void Listener::opened(Connection& connection) {
    m_connections.insert(&connection);
    m_metrics.connectionOpened();
}

void Listener::closed(Connection& connection) {
    m_connections.erase(&connection);
    m_metrics.connectionClosed();
    m_room.cancel();
    if (m_ending && m_connections.empty() && m_whenEnded) {
        std::exchange(m_whenEnded, {})();
    }
}

void Listener::end(std::function<void()> then) {
    if (m_ending) {
        return;
    }
    m_ending = true;
    boost::system::error_code ignored;
    m_acceptor.close(ignored);
    m_room.cancel();
    if (m_connections.empty()) {
        then();
        return;
    }
    m_whenEnded = std::move(then);
    m_pressedFrom = std::chrono::steady_clock::now() + m_settings.endTime / 2;
    m_endTimer.expires_after(m_settings.endTime);
    m_endTimer.async_wait([this](const boost::system::error_code& error) {
        if (!error && m_whenEnded) {
            std::exchange(m_whenEnded, {})();
        }
    });
    for (Connection* connection : m_connections) {
        if (connection->isSilent()) {
            connection->expire();
        }
    }
}

WorkerPool& Listener::pool(Pool pool) {
    switch (pool) {
    case Pool::Hashing:
        return m_hashing;
    case Pool::Outbound:
        return m_outbound;
    case Pool::Writing:
        return m_writing;
    default:
        return m_work;
    }
}

QByteArray Listener::nextRequestId() {
    return m_idPrefix + QByteArray::number(++m_requests, 36);
}

const QByteArray& Listener::date() {
    const qint64 second = QDateTime::currentSecsSinceEpoch();
    if (second != m_dateSecond) {
        m_dateSecond = second;
        m_date = httpDate(second);
    }
    return m_date;
}

void Listener::note(const QByteArray& requestId, const QByteArray& method, const Route* route, int status,
                    std::chrono::nanoseconds took) {
    m_metrics.count(route, status, took);
    const QByteArray pattern = route == nullptr ? QByteArrayLiteral("-") : route->pattern.toLatin1();
    const double milliseconds = std::chrono::duration<double, std::milli>(took).count();
    m_log("request " + requestId + ' ' + method + ' ' + pattern + ' ' + QByteArray::number(status) + ' ' +
          QByteArray::number(milliseconds, 'f', 2) + "ms");
}

void Listener::answered(Connection& connection) {
    bool first = false;
    {
        const std::lock_guard lock(m_answeredGuard);
        first = m_answered.empty();
        m_answered.push_back(&connection);
    }
    if (first) { // otherwise the listener is on its way already
        asio::post(m_io, [this] { resumeAnswered(); });
    }
}

void Listener::resumeAnswered() {
    std::vector<Connection*> answered;
    {
        const std::lock_guard lock(m_answeredGuard);
        answered.swap(m_answered);
    }
    for (Connection* connection : answered) {
        connection->resume();
    }
}

} // namespace service::http
