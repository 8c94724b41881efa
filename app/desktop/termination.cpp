#include "desktop/termination.h"

#include <csignal>
#include <cstdint>
#include <sys/eventfd.h>
#include <unistd.h>

namespace desktop {

namespace {

constexpr int asking[] = {SIGTERM, SIGINT, SIGHUP};

// A signal handler is given nothing but the signal: where it writes has to stand somewhere.
volatile sig_atomic_t writeTo = -1;

void heard(int /*signal*/) {
    const std::uint64_t once = 1;
    [[maybe_unused]] const ssize_t written = write(writeTo, &once, sizeof once);
}

} // namespace

Termination::Termination(QObject* parent)
    : QObject(parent)
    , m_descriptor(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , m_notifier(std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read)) {
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        std::uint64_t times = 0;
        if (read(m_descriptor, &times, sizeof times) == sizeof times) {
            Q_EMIT asked();
        }
    });
    writeTo = m_descriptor;
    for (const int signal : asking) {
        std::signal(signal, heard);
    }
}

Termination::~Termination() {
    for (const int signal : asking) {
        std::signal(signal, SIG_DFL);
    }
    m_notifier.reset();
    close(m_descriptor);
}

} // namespace desktop
