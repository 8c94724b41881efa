#pragma once

#include "service/developer/callback_validation.h"
#include "service/developer/callbacks.h"
#include "service/developer/deliveries.h"
#include "service/developer/delivery_sender.h"

namespace service::jobs {
class Runner;
}

namespace service::developer {

// The callback URL, put together: it is validated, saved and removed, and events are sent to it by a job.
class Callback {
  public:
    // What is referred to outlives it.
    Callback(CallbackSettings settings, store::Database& database, const limits::Limits& limits,
             const core::Clock& clock, jobs::Runner& runner, delivery::Queue& messages,
             const SigningKeyOf& signingKeyOf);
    Callback(const Callback&) = delete; // its parts refer to each other
    Callback& operator=(const Callback&) = delete;

    // The routes refer to this object.
    void registerRoutes(http::Router& router);
    // Before the runner starts. The job refers to this object: stop the runner before it goes.
    void registerJobs();
    // No more events; see DeliverySender.
    void stop() { m_sender.stop(); }

    // What has expired: for a job that runs from time to time.
    static void removeOld(store::Transaction& transaction, core::Time now);

  private:
    jobs::Runner& m_runner;
    CallbackSettings m_settings;
    CallbackValidation m_validation;
    Callbacks m_callbacks;
    Deliveries m_deliveries;
    DeliverySender m_sender;
};

} // namespace service::developer
