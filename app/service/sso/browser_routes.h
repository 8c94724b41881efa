#pragma once

#include "service/http/router.h"
#include "service/sso/dependencies.h"
#include "service/sso/own_keys.h"
#include "service/sso/saml/own_party.h"
#include "service/sso/services.h"
#include "service/sso/verdict.h"

namespace service::sso {

// The way of the browser: /sso/{id}/login to the provider, its response to /sso/{id}/acs, and from there to
// /sso/{id}/finish, where the cookie of the browser that began is checked (it is SameSite=Lax: it does not
// come with the provider's POST); then to the desktop's listener with a code. Our metadata for the provider.
class BrowserRoutes {
  public:
    explicit BrowserRoutes(const Dependencies& dependencies)
        : m_with(dependencies)
        , m_addresses(dependencies.publicUrl)
        , m_keys(dependencies.keys) {}

    // The routes refer to this object.
    void registerRoutes(http::Router& router);

  private:
    core::Result<http::Reply> login(http::Exchange& exchange) const;
    core::Result<http::Reply> acs(http::Exchange& exchange) const;
    core::Result<http::Reply> finish(http::Exchange& exchange) const;
    core::Result<http::Reply> metadata(http::Exchange& exchange) const;

    http::Reply toProvider(http::Exchange& exchange, const OpenService& service,
                           const BegunSignIn& begun) const;
    http::Reply settle(store::Transaction& transaction, const http::Exchange& exchange,
                       const OpenService& service, const Verdict& verdict) const;
    http::Reply refuse(store::Transaction& transaction, const http::Exchange& exchange,
                       const OpenService& service, const Verdict& verdict) const;
    http::Reply welcome(store::Transaction& transaction, const http::Exchange& exchange,
                        const OpenService& service, const ReturnedSignIn& returned) const;
    void recordRefusal(store::Transaction& transaction, const http::Exchange& exchange,
                       const OpenService& service, const api::SsoCheck& failure, bool isSigned) const;
    saml::OwnParty partyFor(store::Database& database, const QString& serviceId, core::Time now) const;
    QByteArray cookie(const QString& serviceId, const QString& requestId, const QString& value,
                      core::Duration life) const;

    Dependencies m_with;
    Addresses m_addresses;
    OwnKeys m_keys;
};

} // namespace service::sso
