#pragma once

#include <QByteArray>

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace service {

// Lines to the standard error, by a thread of its own: whoever has something to say never waits for whoever
// reads it. Where the reader stands still, lines are dropped, and the log says how many.
class Log {
  public:
    Log();
    // Writes what there is.
    ~Log();
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;

    // One line, without its time and line feed. From any thread.
    void line(const QByteArray& text);

  private:
    void write();

    std::mutex m_guard;
    std::condition_variable m_wake;
    std::string m_pending;
    qint64 m_dropped = 0;
    qint64 m_second = 0;
    QByteArray m_prefix; // the time up to the second
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace service
