#pragma once

#include "api/deletion.h"
#include "service/deletion/erasures.h"
#include "service/deletion/inventory.h"
#include "service/http/router.h"

namespace service::jobs {
class Runner;
}

namespace service::deletion {

// GET /v1/account/deletion and DELETE /v1/account: everything about an account goes in one transaction; a
// receipt stays, which the same call is told again.
class Deletion {
  public:
    Deletion(const Dependencies& dependencies, jobs::Runner& runner);

    // Routes and jobs refer to this object.
    void registerRoutes(http::Router& router);
    void registerJobs();
    // Receipts whose time is over.
    static void removeOld(store::Transaction& transaction, core::Time now);

  private:
    core::Result<http::Reply> look(http::Exchange& exchange) const;
    core::Result<http::Reply> remove(http::Exchange& exchange, const api::DeleteAccount& body);
    core::Result<api::DeletedAccount> erase(store::Transaction& transaction, const http::Exchange& exchange,
                                            const api::DeleteAccount& body) const;
    void sayFarewell(store::Transaction& transaction, const Person& person,
                     const api::DeletionReceipt& receipt) const;
    void finishErasures();

    Dependencies m_with;
    jobs::Runner& m_runner;
    Inventory m_inventory;
    Erasures m_erasures;
};

} // namespace service::deletion
