#pragma once

#include "service/amazon/dependencies.h"
#include "service/amazon/settings.h"
#include "service/http/router.h"

#include <memory>

namespace service::amazon {

// Purchases on AWS Marketplace: AWS's form, the binding to an account, notices, orders.
class Amazon {
  public:
    Amazon(Settings settings, const Dependencies& dependencies);
    ~Amazon();

    // The routes refer to this object.
    void registerRoutes(http::Router& router);
    // Before the runner starts. The job refers to this object: stop the runner before it goes.
    void registerJobs();
    // What takes long comes to an end soon.
    void stop();
    // Whatever has expired.
    static void removeOld(store::Transaction& transaction, core::Time now);

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace service::amazon
