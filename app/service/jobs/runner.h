#pragma once

#include "core/time.h"

#include <QString>

#include <functional>
#include <memory>

namespace service::jobs {

// Work that outlives a request: done again and again on threads of its own, or at once when somebody says
// that there is something to do. What is to be done stands in the database, so that a restart goes on with
// it; where several processes share that, the work itself claims what it takes. One job never runs twice at
// the same time in one process; an exception is logged, and the next turn comes.
class Runner {
  public:
    // By default: three for mails, text messages and AWS, which wait for servers, and one for what does
    // not wait.
    explicit Runner(int threads = 4);
    // As stop().
    ~Runner();
    Runner(const Runner&) = delete;
    Runner& operator=(const Runner&) = delete;

    // Before start(). The first turn comes at once.
    void every(core::Duration interval, const QString& name, std::function<void()> work);
    void start();
    // The next turn is now, or right after the present one. From any thread, a handler's afterCommit for
    // example; a name that is not known is left alone.
    void poke(const QString& name);
    // No further turns; waits for what runs, and from then on nothing that a job refers to is used any more.
    void stop();

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace service::jobs
