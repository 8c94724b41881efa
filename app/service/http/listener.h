#pragma once

// Inside this folder only: brings Boost with it.

#include "service/http/dispatcher.h"
#include "service/http/metrics.h"
#include "service/http/server.h"
#include "service/http/worker_pool.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <mutex>
#include <set>
#include <vector>

namespace service::http {

namespace asio = boost::asio;
using Executor = asio::io_context::executor_type;
template <class T>
using Awaitable = asio::awaitable<T, Executor>;
inline constexpr asio::use_awaitable_t<Executor> useAwaitable{};
using Tcp = asio::ip::tcp;
using Socket = asio::basic_stream_socket<Tcp, Executor>;
using Acceptor = asio::basic_socket_acceptor<Tcp, Executor>;
using Timer = asio::basic_waitable_timer<std::chrono::steady_clock,
                                         asio::wait_traits<std::chrono::steady_clock>, Executor>;
using SteadyTime = std::chrono::steady_clock::time_point;

class Connection;

// Takes connections up to a number, ends those that are late, and knows what all of them share. Everything
// but answered() belongs to the thread of the io_context.
class Listener {
  public:
    Listener(asio::io_context& io, const ServerSettings& settings, Router& router, Services& services,
             std::function<void(const QByteArray&)> log);
    ~Listener();

    quint16 port() const { return m_port; }
    void start();
    // Takes no more, closes who is silent, and calls `then` once the last connection is gone or the time is
    // over.
    void end(std::function<void()> then);
    bool isEnding() const { return m_ending; }
    // The end is so near that no long reply is finished before it.
    bool isPressed() const { return m_ending && std::chrono::steady_clock::now() >= m_pressedFrom; }

    // For the connections
    const ServerSettings& settings() const { return m_settings; }
    const Router& router() const { return m_router; }
    const Dispatcher& dispatcher() const { return m_dispatcher; }
    bool isOwnHost(const QByteArray& host) const { return m_hosts.contains(host.toLower()); }
    WorkerPool& pool(Pool pool);
    // Where the pieces of streamed replies are made.
    WorkerPool& streams() { return m_streams; }
    QByteArray nextRequestId();
    // Of now, as headers have it.
    const QByteArray& date();
    // One answer more, for metrics and log.
    void note(const QByteArray& requestId, const QByteArray& method, const Route* route, int status,
              std::chrono::nanoseconds took);
    // A worker is done with it. From any thread.
    void answered(Connection& connection);
    void opened(Connection& connection);
    void closed(Connection& connection);

  private:
    Awaitable<void> accept();
    Awaitable<void> sweep();
    void closeLongestSilent();
    void resumeAnswered();
    void bind();
    void addMetricsRoute(Router& router);

    asio::io_context& m_io;
    ServerSettings m_settings;
    const Router& m_router;
    Dispatcher m_dispatcher;
    std::function<void(const QByteArray&)> m_log;
    Acceptor m_acceptor;
    Timer m_sweepTimer;
    Timer m_room; // cancelled when a connection is gone
    Timer m_endTimer;
    quint16 m_port = 0;
    QList<QByteArray> m_hosts;
    Metrics m_metrics;
    std::set<Connection*> m_connections;
    std::function<void()> m_whenEnded;
    bool m_ending = false;
    SteadyTime m_pressedFrom;

    QByteArray m_idPrefix;
    quint64 m_requests = 0;
    qint64 m_dateSecond = 0;
    QByteArray m_date;

    std::mutex m_answeredGuard;
    std::vector<Connection*> m_answered;

    WorkerPool m_hashing;
    WorkerPool m_outbound;
    WorkerPool m_writing;
    WorkerPool m_work;
    WorkerPool m_streams;
};

} // namespace service::http
