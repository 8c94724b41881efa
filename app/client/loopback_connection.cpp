#include "client/loopback_connection.h"

#include <QTcpSocket>

namespace client {

LoopbackConnection::LoopbackConnection(QTcpSocket* socket, std::chrono::milliseconds patience,
                                       QObject* parent)
    : QObject(parent)
    , m_socket(socket) {
    m_socket->setParent(this);
    m_socket->setReadBufferSize(headAtMost);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, m_socket, &QTcpSocket::abort);
    connect(m_socket, &QTcpSocket::readyRead, this, &LoopbackConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &LoopbackConnection::ended);
    m_patience.start(patience);
}

// What it tells while it goes is nobody's any more.
LoopbackConnection::~LoopbackConnection() {
    m_socket->disconnect(this);
}

void LoopbackConnection::read() {
    const QByteArray more = m_socket->readAll();
    if (m_isComplete) {
        return; // a body, or a second request
    }
    m_head += more;
    const qsizetype end = m_head.indexOf("\r\n\r\n");
    if (end >= 0 && end <= headAtMost) {
        m_isComplete = true;
        Q_EMIT received(m_head.first(end + 4));
    } else if (m_head.size() > headAtMost) {
        m_socket->abort();
    }
}

void LoopbackConnection::answer(const QByteArray& reply) {
    m_socket->write(reply);
    m_socket->flush(); // also where this object is about to go
    m_socket->disconnectFromHost();
}

} // namespace client
