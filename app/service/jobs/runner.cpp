#include "service/jobs/runner.h"

#include <QLoggingCategory>

#include <chrono>
#include <condition_variable>
#include <list>
#include <mutex>
#include <thread>
#include <vector>

namespace service::jobs {

namespace {
Q_LOGGING_CATEGORY(log, "service.jobs")
using Steady = std::chrono::steady_clock;
} // namespace

struct Runner::Private {
    struct Job {
        core::Duration interval;
        QString name;
        std::function<void()> work;
        Steady::time_point due;
        bool isRunning = false;
    };

    int threadCount = 0;
    std::mutex guard;
    std::condition_variable wake;
    std::list<Job> jobs;
    bool stopping = false;
    std::vector<std::thread> threads;

    // Of those that do not run, the one that is due first.
    Job* next() {
        Job* earliest = nullptr;
        for (Job& job : jobs) {
            if (!job.isRunning && (earliest == nullptr || job.due < earliest->due)) {
                earliest = &job;
            }
        }
        return earliest;
    }

    void loop() {
        std::unique_lock lock(guard);
        while (!stopping) {
            Job* const job = next();
            if (job == nullptr) {
                wake.wait(lock);
            } else if (job->due > Steady::now()) {
                wake.wait_until(lock, job->due);
            } else {
                runOne(*job, lock);
            }
        }
    }

    void runOne(Job& job, std::unique_lock<std::mutex>& lock) {
        job.isRunning = true;
        job.due = Steady::now() + job.interval; // a poke from now on moves it forward
        lock.unlock();
        try {
            job.work();
        } catch (const std::exception& error) {
            qCWarning(log, "job %s: %s", qUtf8Printable(job.name), error.what());
        }
        lock.lock();
        job.isRunning = false;
        wake.notify_one();
    }
};

Runner::Runner(int threads)
    : d(std::make_unique<Private>()) {
    d->threadCount = threads;
}

Runner::~Runner() {
    stop();
}

void Runner::every(core::Duration interval, const QString& name, std::function<void()> work) {
    const std::lock_guard lock(d->guard);
    d->jobs.push_back({interval, name, std::move(work), Steady::now()});
}

void Runner::start() {
    for (int thread = 0; thread < d->threadCount; ++thread) {
        d->threads.emplace_back([this] { d->loop(); });
    }
}

void Runner::poke(const QString& name) {
    {
        const std::lock_guard lock(d->guard);
        for (Private::Job& job : d->jobs) {
            if (job.name == name) {
                job.due = Steady::now();
            }
        }
    }
    d->wake.notify_one();
}

void Runner::stop() {
    {
        const std::lock_guard lock(d->guard);
        d->stopping = true;
    }
    d->wake.notify_all();
    for (std::thread& thread : d->threads) {
        thread.join();
    }
    d->threads.clear();
}

} // namespace service::jobs
