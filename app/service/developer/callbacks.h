#pragma once

#include "api/developer.h"
#include "service/developer/callback_settings.h"
#include "service/http/router.h"

#include <optional>

namespace service::delivery {
class Queue;
}

namespace service::developer {

// The callback URL that is in force.
std::optional<api::Callback> callbackOf(store::Transaction& transaction, const QString& accountId);

// Puts a callback URL in force, and removes it. With another URL in force, or none, the events that are on
// their way to the one before have failed: whoever replaces a receiver does not want them there any more, and
// sends again what the new one is to have.
class Callbacks {
  public:
    // What is referred to outlives it.
    Callbacks(const CallbackSettings& settings, delivery::Queue& messages)
        : m_settings(settings)
        , m_messages(messages) {}

    // The routes refer to this object.
    void registerRoutes(http::Router& router);

  private:
    core::Result<api::Callback> save(store::Transaction& transaction, const http::Exchange& exchange,
                                     const api::SaveCallback& body) const;
    core::Result<api::Empty> remove(store::Transaction& transaction, const http::Exchange& exchange) const;
    // url: empty where it was removed.
    void notify(store::Transaction& transaction, const http::Exchange& exchange, const QString& url) const;

    const CallbackSettings& m_settings;
    delivery::Queue& m_messages;
};

} // namespace service::developer
