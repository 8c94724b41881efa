#pragma once

#include "service/sso/dependencies.h"

#include <memory>

namespace service::http {
class Router;
}

namespace service::sso {

// Signing in through the identity providers (SAML 2.0) that accounts configure.
class Sso {
  public:
    explicit Sso(const Dependencies& dependencies);
    ~Sso();

    // The routes refer to this object.
    void registerRoutes(http::Router& router);

    // For jobs. Follows the links to metadata that are due.
    void refreshMetadata();
    // Makes the next key of ours when it is time.
    void rollKeys();
    // What takes long comes to an end soon.
    void stop();
    // Whatever has expired.
    static void removeOld(store::Transaction& transaction, core::Time now);

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace service::sso
