#pragma once

#include "service/identity/dependencies.h"
#include "service/store/database.h"

#include <memory>

namespace service::http {
class Router;
}

namespace service::identity {

// Sign-up, sign-in, sessions, step-up, password resets, and the account itself.
class Identity {
  public:
    explicit Identity(const Dependencies& dependencies);
    ~Identity();

    // The routes refer to this object.
    void registerRoutes(http::Router& router);

    // Whatever has expired: for a job that runs from time to time.
    static void removeOld(store::Transaction& transaction, core::Time now);

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace service::identity
