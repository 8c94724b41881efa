#pragma once

#include "api/sso_provider.h"

namespace service::sso {

// Where the browser and the provider find a service.
class Addresses {
  public:
    // publicUrl: without a slash at its end.
    explicit Addresses(QString publicUrl)
        : m_publicUrl(std::move(publicUrl)) {}

    QString login(const QString& serviceId) const { return of(serviceId, QStringLiteral("login")); }
    QString acs(const QString& serviceId) const { return of(serviceId, QStringLiteral("acs")); }
    QString finish(const QString& serviceId) const { return of(serviceId, QStringLiteral("finish")); }
    // Also our entity ID for that provider.
    QString metadata(const QString& serviceId) const { return of(serviceId, QStringLiteral("metadata")); }
    api::ServiceProvider ofParty(const QString& serviceId) const {
        return {metadata(serviceId), acs(serviceId), metadata(serviceId)};
    }
    bool areEncrypted() const { return m_publicUrl.startsWith(QStringLiteral("https:")); }

  private:
    QString of(const QString& serviceId, const QString& page) const {
        return QStringLiteral("%1/sso/%2/%3").arg(m_publicUrl, serviceId, page);
    }
    QString m_publicUrl;
};

} // namespace service::sso
