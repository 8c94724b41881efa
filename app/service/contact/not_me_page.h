#pragma once

#include "service/http/router.h"

namespace service::delivery {
class Queue;
}

namespace service::contact {

// GET and POST /not-me/{token}, for a browser. Looking changes nothing: mail programs look at links by
// themselves.
class NotMePage {
  public:
    explicit NotMePage(delivery::Queue& messages)
        : m_messages(messages) {}

    void registerRoutes(http::Router& router);

  private:
    delivery::Queue& m_messages;
};

} // namespace service::contact
