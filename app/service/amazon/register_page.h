#pragma once

#include "service/amazon/dependencies.h"
#include "service/amazon/registrations.h"
#include "service/http/router.h"

namespace service::amazon {

// POST /amazon/register: the form that AWS has the buyer's browser post ("Set up your account"). AWS is asked
// at once who it is; the page that follows leads to the desktop.
class RegisterPage {
  public:
    RegisterPage(const Dependencies& with, const Settings& settings, const Marketplace& marketplace,
                 const Registrations& registrations)
        : m_with(with)
        , m_settings(settings)
        , m_marketplace(marketplace)
        , m_registrations(registrations) {}

    void registerRoutes(http::Router& router);

  private:
    http::Reply take(http::Exchange& exchange) const;
    http::Reply redeem(http::Exchange& exchange, const QString& awsToken, bool trial) const;
    http::Reply arrived(http::Language language, const QString& awsToken) const;

    const Dependencies& m_with;
    const Settings& m_settings;
    const Marketplace& m_marketplace;
    const Registrations& m_registrations;
};

} // namespace service::amazon
