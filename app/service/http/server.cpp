#include "service/http/server.h"

#include "service/http/listener.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>

#include <array>
#include <csignal>
#include <unistd.h>

namespace service::http {

struct Server::Private {
    Private(const ServerSettings& settings, Router& router, Services& services,
            std::function<void(const QByteArray&)> log)
        : listener(io, settings, router, services, std::move(log))
        , address(settings.address) {}

    void end() {
        listener.end([this] { io.stop(); });
    }

    void watchStandardInput() {
        input.emplace(io, ::dup(STDIN_FILENO));
        readStandardInput();
    }
    void readStandardInput() {
        input->async_read_some(asio::buffer(ignored),
                               [this](const boost::system::error_code& error, std::size_t) {
                                   if (error) {
                                       end();
                                   } else {
                                       readStandardInput();
                                   }
                               });
    }

    asio::io_context io{1};
    std::optional<asio::posix::stream_descriptor> input;
    std::array<char, 64> ignored{};
    asio::signal_set signals{io, SIGTERM, SIGINT};
    Listener listener;
    QString address;
};

Server::Server(const ServerSettings& settings, Router& router, Services& services,
               std::function<void(const QByteArray&)> log)
    : d(std::make_unique<Private>(settings, router, services, std::move(log))) {}

Server::~Server() = default;

quint16 Server::port() const {
    return d->listener.port();
}

QUrl Server::url() const {
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(d->address);
    url.setPort(port());
    return url;
}

void Server::run(bool endWithStandardInput) {
    d->signals.async_wait([this](const boost::system::error_code& error, int) {
        if (!error) {
            d->end();
        }
    });
    if (endWithStandardInput) {
        d->watchStandardInput();
    }
    d->listener.start();
    d->io.run();
}

void Server::end() {
    asio::post(d->io, [this] { d->end(); });
}

} // namespace service::http
