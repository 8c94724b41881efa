#include "service/http/worker_pool.h"

#include <pthread.h>
#include <sys/resource.h>
#include <unistd.h>

namespace service::http {

WorkerPool::WorkerPool(const Shape& shape)
    : m_capacity(shape.queue) {
    for (int thread = 0; thread < shape.threads; ++thread) {
        m_threads.emplace_back([this, shape] { work(shape); });
    }
}

WorkerPool::~WorkerPool() {
    {
        const std::lock_guard lock(m_guard);
        m_ending = true;
    }
    m_wake.notify_all();
    for (std::thread& thread : m_threads) {
        thread.join();
    }
}

bool WorkerPool::submit(Task& task) {
    bool someoneSleeps = false;
    {
        const std::lock_guard lock(m_guard);
        if (m_queue.size() >= m_capacity + static_cast<std::size_t>(m_idle)) {
            return false;
        }
        m_queue.push_back(&task);
        someoneSleeps = m_idle > 0;
    }
    if (someoneSleeps) {
        m_wake.notify_one();
    }
    return true;
}

std::size_t WorkerPool::waiting() const {
    const std::lock_guard lock(m_guard);
    return m_queue.size();
}

void WorkerPool::work(const Shape& shape) {
    pthread_setname_np(pthread_self(), qPrintable(shape.name.left(15)));
    if (shape.niceness != 0) {
        // On Linux niceness belongs to the thread.
        setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), shape.niceness);
    }
    std::unique_lock lock(m_guard);
    while (true) {
        while (m_queue.empty() && !m_ending) {
            ++m_idle;
            m_wake.wait(lock);
            --m_idle;
        }
        if (m_queue.empty()) {
            return;
        }
        Task* const task = m_queue.front();
        m_queue.pop_front();
        lock.unlock();
        task->run();
        lock.lock();
    }
}

} // namespace service::http
