#include "service/developer/callback.h"

#include "service/developer/validations.h"
#include "service/jobs/runner.h"

#include <chrono>

namespace service::developer {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString sendEvents = u"send events to callback URLs"_s;

} // namespace

Callback::Callback(CallbackSettings settings, store::Database& database, const limits::Limits& limits,
                   const core::Clock& clock, jobs::Runner& runner, delivery::Queue& messages,
                   const SigningKeyOf& signingKeyOf)
    : m_runner(runner)
    , m_settings(std::move(settings))
    , m_validation(limits, m_settings, signingKeyOf)
    , m_callbacks(m_settings, messages)
    , m_deliveries(limits, [this] { m_runner.poke(sendEvents); })
    , m_sender(database, clock, m_settings, signingKeyOf, [this] { m_runner.poke(sendEvents); }) {}

void Callback::registerRoutes(http::Router& router) {
    m_validation.registerRoutes(router);
    m_callbacks.registerRoutes(router);
    m_deliveries.registerRoutes(router);
}

void Callback::registerJobs() {
    // A commit and the end of each transfer wake it; the interval is for what is to be tried again, and for
    // what another replica left.
    m_runner.every(1s, sendEvents, [this] { m_sender.takeTurn(); });
}

void Callback::removeOld(store::Transaction& transaction, core::Time now) {
    removeOldValidations(transaction, now);
    removeOldDeliveries(transaction, now);
}

} // namespace service::developer
