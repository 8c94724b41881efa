#pragma once

#include "service/delivery/sender.h"
#include "service/delivery/settings.h"
#include "service/delivery/texts.h"

namespace service::jobs {
class Runner;
}

namespace service::delivery {

// How messages reach people, put together: the queue for the capabilities, and behind it a sender a channel,
// run as jobs.
class Delivery {
  public:
    // Throws std::runtime_error where the outbox can't be made.
    Delivery(const Settings& settings, store::Database& database, const keys::MasterKeys& keys,
             const core::Clock& clock, jobs::Runner& runner);

    Queue& queue() { return m_queue; }
    // Whether a mail goes to a server, rather than into a folder of this machine.
    bool mailLeaves() const { return m_mailLeaves; }
    const QString& outbox() const { return m_outbox; }

    // Before the runner starts. The jobs refer to this object: stop the runner before it goes.
    void registerJobs();
    // Lets each sender finish the message that it is at.
    void stop();

  private:
    store::Database& m_database;
    const core::Clock& m_clock;
    jobs::Runner& m_runner;
    bool m_mailLeaves;
    QString m_outbox;
    Texts m_texts;
    Queue m_queue;
    Sender m_mails;
    Sender m_textMessages;
};

} // namespace service::delivery
