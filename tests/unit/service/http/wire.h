#pragma once

#include <QByteArray>
#include <QElapsedTimer>

#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

// A connection on which anything can be sent.
class Wire {
  public:
    explicit Wire(quint16 port, int secondsToWait = 10)
        : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
        , m_port(port) {
        const timeval wait{secondsToWait, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_connected = ::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }
    ~Wire() { ::close(m_socket); }
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;

    bool isConnected() const { return m_connected; }

    // False where the other side takes no more.
    bool send(const QByteArray& bytes) {
        qsizetype done = 0;
        while (done < bytes.size()) {
            const ssize_t count = ::send(m_socket, bytes.constData() + done,
                                         static_cast<std::size_t>(bytes.size() - done), MSG_NOSIGNAL);
            if (count < 0) {
                return false;
            }
            done += count;
        }
        return true;
    }

    // A whole request with the right Host; `more` are header lines, each with its line end.
    bool request(const QByteArray& line, const QByteArray& more = {}, const QByteArray& body = {}) {
        QByteArray text = line + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port) + "\r\n" + more;
        if (!body.isEmpty()) {
            text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
        }
        return send(text + "\r\n" + body);
    }

    // The next reply, by its Content-Length; empty where the connection ended or nothing came in time.
    QByteArray reply() {
        while (true) {
            const qsizetype end = m_received.indexOf("\r\n\r\n");
            if (end >= 0) {
                const qsizetype length = lengthIn(m_received.first(end + 2));
                if (m_received.size() >= end + 4 + length) {
                    const QByteArray reply = m_received.first(end + 4 + length);
                    m_received.remove(0, reply.size());
                    return reply;
                }
            }
            if (!receive()) {
                return {};
            }
        }
    }
    int status() { return reply().mid(9, 3).toInt(); }

    // The next reply whose end is that of its chunks (true) or of the connection; what came of it where it
    // breaks.
    QByteArray streamed(bool inChunks = true) {
        while (!(inChunks && m_received.endsWith("\r\n0\r\n\r\n")) && receive()) {
        }
        return std::exchange(m_received, {});
    }

    // Whether the other side closes, within the time to wait; what comes before is dropped.
    bool isClosed() {
        while (receive()) {
        }
        return m_closed;
    }

    // The other side cut it off.
    bool isReset() const { return m_reset; }
    int descriptor() const { return m_socket; }

  private:
    static qsizetype lengthIn(const QByteArray& head) {
        const qsizetype at = head.toLower().indexOf("\r\ncontent-length: ");
        return at < 0 ? 0 : head.mid(at + 18, head.indexOf("\r\n", at + 18) - at - 18).toLongLong();
    }
    bool receive() {
        char buffer[65536];
        const ssize_t count = ::recv(m_socket, buffer, sizeof buffer, 0);
        m_reset = m_reset || (count < 0 && errno == ECONNRESET);
        m_closed = m_closed || count == 0 || (count < 0 && errno == ECONNRESET);
        if (count <= 0) {
            return false;
        }
        m_received.append(buffer, count);
        return true;
    }

    int m_socket;
    quint16 m_port;
    bool m_connected = false;
    bool m_closed = false;
    bool m_reset = false;
    QByteArray m_received;
};
