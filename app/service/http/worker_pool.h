#pragma once

#include <QString>

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace service::http {

// What a pool runs. It belongs to whoever submits it.
class Task {
  public:
    virtual ~Task() = default;
    virtual void run() noexcept = 0;
};

// Threads that take tasks from one bounded queue, in order.
class WorkerPool {
  public:
    struct Shape {
        QString name;
        int threads;
        std::size_t queue; // tasks that may wait
        int niceness = 0;  // over that of the process: work that takes long gives way to work that does not
    };
    explicit WorkerPool(const Shape& shape);
    // Runs what is queued still.
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    // False where the queue is full.
    bool submit(Task& task);
    std::size_t waiting() const;

  private:
    void work(const Shape& shape);

    const std::size_t m_capacity;
    mutable std::mutex m_guard;
    std::condition_variable m_wake;
    std::deque<Task*> m_queue;
    int m_idle = 0;
    bool m_ending = false;
    std::vector<std::thread> m_threads;
};

} // namespace service::http
