#pragma once

#include "service/contact/dependencies.h"

#include <memory>

namespace service::http {
class Router;
}

namespace service::contact {

// /v1/account/contact-changes, and the page /not-me/{token} by which the old address comes back.
class Contact {
  public:
    explicit Contact(const Dependencies& dependencies);
    ~Contact();

    // The routes refer to this object.
    void registerRoutes(http::Router& router);

    // Whatever has expired: for a job that runs from time to time.
    static void removeOld(store::Transaction& transaction, core::Time now);

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace service::contact
