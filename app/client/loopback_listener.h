#pragma once

#include "client/loopback_page.h"
#include "core/result.h"

#include <QList>
#include <QObject>
#include <QTcpServer>

#include <chrono>
#include <functional>

namespace client {

class LoopbackConnection;

// Where the system's browser comes back to at the end of a sign-in (RFC 8252, 7.3): a free port of 127.0.0.1,
// until it has been told a code together with the state that it was given, once. Whatever else speaks to it
// is answered with a page or cut off, and changes nothing.
class LoopbackListener : public QObject {
    Q_OBJECT
  public:
    // What the browser shows then; asked for at that moment, so that it is in the program's language.
    enum class Outcome {
        Arrived, // the sign-in goes on in the program
        Refused, // it is no part of one
    };
    using WordsFor = std::function<PageWords(Outcome)>;

    // state: 16 to 128 characters of base64url
    LoopbackListener(QString state, WordsFor words, QObject* parent = nullptr);
    ~LoopbackListener() override;

    // How long somebody who connected may take; 10 s unless set.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }
    core::Result<void> listen(); // listener_failed{reason}
    bool isListening() const { return m_server.isListening(); }
    void close();                // what is being answered still is
    QString redirectUri() const; // "http://127.0.0.1:49152/sso"; listening

  Q_SIGNALS:
    void arrived(const QString& code); // once; it listens no longer

  private:
    struct Answer;

    void accept();
    void received(LoopbackConnection* from, const QByteArray& head);
    Answer judge(const QByteArray& head) const;
    void dropAllBut(LoopbackConnection* kept);

    QString m_state;
    WordsFor m_words;
    std::chrono::milliseconds m_patience{10'000};
    QTcpServer m_server;
    QList<LoopbackConnection*> m_connections; // the oldest first
};

} // namespace client
