#pragma once

#include "service/amazon/dependencies.h"
#include "service/amazon/settings.h"
#include "service/amazon/sns_certificates.h"
#include "service/amazon/sns_envelope.h"
#include "service/http/router.h"

namespace service::amazon {

// POST /amazon/notifications: what Amazon SNS sends from the topics that are configured. Nothing of it is
// used before all of it is found genuine: topic, age, certificate, signature. SNS sends again what is
// answered with 5xx; and the same notice twice changes nothing.
class NotificationRoute {
  public:
    NotificationRoute(const Dependencies& with, const Settings& settings)
        : m_with(with)
        , m_settings(settings)
        , m_certificates(with.addresses, settings.caFile) {}

    void registerRoutes(http::Router& router);

  private:
    enum class Verdict { Genuine, Forged, Later };
    core::Result<http::Reply> take(const http::Exchange& exchange);
    Verdict judge(const SnsEnvelope& envelope, core::Time now);
    bool confirm(const SnsEnvelope& envelope) const;
    void takeNotice(const SnsEnvelope& envelope, core::Time now) const;

    const Dependencies& m_with;
    const Settings& m_settings;
    SnsCertificates m_certificates;
};

void removeOldNotices(store::Transaction& transaction, core::Time now);

} // namespace service::amazon
