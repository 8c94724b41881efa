#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

class QTcpSocket;

namespace client {

// Somebody who speaks to a loopback listener: the head of one HTTP request, in 8 KiB and the time given at
// most, and one answer. Whoever sends more, or nothing, or does not go away is cut off.
class LoopbackConnection : public QObject {
    Q_OBJECT
  public:
    static constexpr qsizetype headAtMost = 8 * 1024;

    // Takes the socket.
    LoopbackConnection(QTcpSocket* socket, std::chrono::milliseconds patience, QObject* parent);
    ~LoopbackConnection() override;

    // The whole reply; the connection closes behind it.
    void answer(const QByteArray& reply);

  Q_SIGNALS:
    void received(const QByteArray& head); // once: request line and headers, the empty line included
    void ended();

  private:
    void read();

    QTcpSocket* m_socket;
    QByteArray m_head;
    bool m_isComplete = false;
    QTimer m_patience;
};

} // namespace client
