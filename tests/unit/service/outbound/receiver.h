#pragma once

#include <QByteArray>
#include <QString>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <functional>
#include <random>
#include <thread>

// A server of a callback URL on port 80 of a loopback address of its own, which does to each connection what
// the test says. Ports below 1024 want root.
class Receiver {
  public:
    using Behaviour = std::function<void(int connection, const QByteArray& request)>;

    explicit Receiver(Behaviour behaviour)
        : m_behaviour(std::move(behaviour))
        , m_socket(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        std::random_device random;
        sockaddr_in at{};
        at.sin_family = AF_INET;
        at.sin_port = htons(80);
        for (int tries = 0; tries < 100 && !m_listens; ++tries) {
            at.sin_addr.s_addr = htonl(0x7f000000 | (random() & 0x00fffffe));
            m_listens = bind(m_socket, reinterpret_cast<const sockaddr*>(&at), sizeof at) == 0 &&
                        listen(m_socket, 16) == 0;
        }
        m_address = QString::fromLatin1(inet_ntoa(at.sin_addr));
        m_thread = std::thread([this] { serve(); });
    }
    ~Receiver() {
        m_stopping = true;
        m_thread.join();
        close(m_socket);
    }
    Receiver(const Receiver&) = delete;
    Receiver& operator=(const Receiver&) = delete;

    bool listens() const { return m_listens; }
    QString address() const { return m_address; }
    QString url(const QString& target = QStringLiteral("/")) const {
        return QStringLiteral("http://") + m_address + target;
    }
    int connections() const { return m_connections; }
    bool isStopping() const { return m_stopping; }

    // False once the other side has gone.
    static bool write(int connection, const QByteArray& bytes) {
        return send(connection, bytes.constData(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL) > 0;
    }

  private:
    void serve() {
        while (!m_stopping) {
            if (!isReadable(m_socket)) {
                continue;
            }
            const int connection = accept4(m_socket, nullptr, nullptr, SOCK_CLOEXEC);
            ++m_connections;
            m_behaviour(connection, requestFrom(connection));
            close(connection);
        }
    }
    QByteArray requestFrom(int connection) const {
        QByteArray request;
        while (!m_stopping && !isWhole(request)) {
            if (isReadable(connection)) {
                char piece[4096];
                const ssize_t size = recv(connection, piece, sizeof piece, 0);
                if (size <= 0) {
                    break;
                }
                request.append(piece, size);
            }
        }
        return request;
    }
    static bool isWhole(const QByteArray& request) {
        const qsizetype end = request.indexOf("\r\n\r\n");
        const qsizetype at = request.indexOf("Content-Length: ");
        if (end < 0 || at < 0) {
            return false;
        }
        const qsizetype from = at + 16;
        return request.size() - end - 4 >= request.mid(from, request.indexOf('\r', from) - from).toInt();
    }
    static bool isReadable(int descriptor) {
        pollfd wanted{descriptor, POLLIN, 0};
        return poll(&wanted, 1, 50) > 0;
    }

    Behaviour m_behaviour;
    int m_socket;
    QString m_address;
    bool m_listens = false;
    std::atomic<int> m_connections = 0;
    std::atomic<bool> m_stopping = false;
    std::thread m_thread;
};
