#pragma once

#include "api/account.h"
#include "service/contact/change.h"
#include "service/contact/dependencies.h"
#include "service/contact/target.h"
#include "service/http/router.h"
#include "service/identity/verification_codes.h"

namespace service::contact {

// The calls under /v1/account/contact-changes. Each step is one transaction: what is answered is there, and
// nothing else.
//
// Starting a change cancels an open one of the same channel. Until a change is done the old contact stays in
// force. Whether another account has an address is told only to who has proven it; the change then waits for
// another one.
class ContactChanges {
  public:
    explicit ContactChanges(Dependencies dependencies)
        : m_with(std::move(dependencies)) {}

    void registerRoutes(http::Router& router);

  private:
    using Outcome = core::Result<api::ContactChange>;

    core::Result<http::Reply> start(http::Exchange& exchange, const api::StartContactChange& body) const;
    core::Result<http::Reply> list(http::Exchange& exchange) const;
    core::Result<http::Reply> get(http::Exchange& exchange) const;
    core::Result<http::Reply> cancel(http::Exchange& exchange) const;
    core::Result<http::Reply> resend(http::Exchange& exchange) const;
    core::Result<http::Reply> verify(http::Exchange& exchange, const api::VerifyContact& body) const;
    core::Result<http::Reply> setTarget(http::Exchange& exchange, const api::ContactTarget& body) const;

    core::Result<void> admitStart(store::Transaction& transaction, const http::Exchange& exchange,
                                  const api::StartContactChange& body,
                                  const std::optional<Target>& current) const;
    Outcome sendAgain(store::Transaction& transaction, const http::Exchange& exchange,
                      const Change& change) const;
    Outcome proveCurrent(store::Transaction& transaction, const http::Exchange& exchange,
                         Change change) const;
    Outcome proveNew(store::Transaction& transaction, const http::Exchange& exchange, Change change) const;
    // The id of the message.
    QString send(store::Transaction& transaction, const Change& change, const api::Account& account,
                 const identity::VerificationCodes::Code& code, core::Time now) const;
    Outcome described(store::Transaction& transaction, const Change& change) const;

    Dependencies m_with;
};

} // namespace service::contact
