#include "service/log.h"

#include <QDateTime>

#include <chrono>
#include <unistd.h>

namespace service {

namespace {

using namespace std::chrono_literals;
constexpr std::size_t mostPending = 1024 * 1024;
constexpr auto gatherFor = 5ms; // many lines, one write

void writeAll(const std::string& text) {
    std::size_t done = 0;
    while (done < text.size()) {
        const ssize_t count = ::write(STDERR_FILENO, text.data() + done, text.size() - done);
        if (count < 0 && errno != EINTR) {
            return; // nobody reads it any more
        }
        done += count > 0 ? static_cast<std::size_t>(count) : 0;
    }
}

} // namespace

Log::Log()
    : m_thread([this] { write(); }) {}

Log::~Log() {
    {
        const std::lock_guard lock(m_guard);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Log::line(const QByteArray& text) {
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    bool first = false;
    {
        const std::lock_guard lock(m_guard);
        if (m_pending.size() > mostPending) {
            ++m_dropped;
            return;
        }
        if (now / 1000 != m_second) {
            m_second = now / 1000;
            m_prefix = QDateTime::fromSecsSinceEpoch(m_second, Qt::UTC)
                           .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))
                           .toLatin1();
        }
        first = m_pending.empty();
        const int milliseconds = static_cast<int>(now % 1000);
        m_pending.append(m_prefix.constData(), static_cast<std::size_t>(m_prefix.size()));
        m_pending += {'.',
                      static_cast<char>('0' + milliseconds / 100),
                      static_cast<char>('0' + milliseconds / 10 % 10),
                      static_cast<char>('0' + milliseconds % 10),
                      'Z',
                      ' '};
        m_pending.append(text.constData(), static_cast<std::size_t>(text.size()));
        m_pending += '\n';
    }
    if (first) {
        m_wake.notify_one();
    }
}

void Log::write() {
    std::unique_lock lock(m_guard);
    while (true) {
        m_wake.wait(lock, [this] { return m_ending || !m_pending.empty(); });
        if (!m_ending) {
            lock.unlock();
            std::this_thread::sleep_for(gatherFor);
            lock.lock();
        }
        std::string text;
        text.swap(m_pending);
        if (m_dropped > 0) {
            text +=
                std::to_string(m_dropped) + " lines were dropped: the reader of this log did not keep up\n";
            m_dropped = 0;
        }
        if (text.empty() && m_ending) {
            return;
        }
        lock.unlock();
        writeAll(text);
        lock.lock();
    }
}

} // namespace service
