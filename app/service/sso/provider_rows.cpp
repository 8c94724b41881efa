#include "service/sso/provider_rows.h"

#include <QJsonDocument>

#include <algorithm>

namespace service::sso {

namespace {

void setCertificates(store::Transaction& transaction, const QString& serviceId,
                     const QList<saml::Certificate>& certificates) {
    transaction.run(QStringLiteral("DELETE FROM sso_certificates WHERE service_id = ?"), serviceId);
    for (const saml::Certificate& certificate : certificates) {
        transaction.run(
            QStringLiteral("INSERT INTO sso_certificates (service_id, sha256, der, subject, not_before, "
                           "not_after) VALUES (?, ?, ?, ?, ?, ?)"),
            serviceId, certificate.sha256, certificate.der, certificate.subject, certificate.notBefore,
            certificate.notAfter);
    }
}

void setDescription(store::Transaction& transaction, const QString& serviceId,
                    const saml::ProviderDescription& description) {
    transaction.run(
        QStringLiteral("UPDATE sso_services SET entity_id = ?, sign_on_url = ?, binding = ? WHERE id = ?"),
        description.entityId, description.signOnUrl,
        QString::fromLatin1(core::json::nameOf(description.binding)), serviceId);
    setCertificates(transaction, serviceId, description.certificates);
}

void setSource(store::Transaction& transaction, const QString& serviceId, const QString& url,
               const saml::ProviderDescription& description, core::Time now) {
    transaction.run(
        QStringLiteral(
            "INSERT INTO sso_metadata_sources (service_id, url, fetched_at, valid_until, due_at) "
            "VALUES (?, ?, ?, ?, ?) ON CONFLICT (service_id) DO UPDATE SET url = excluded.url, "
            "fetched_at = excluded.fetched_at, valid_until = excluded.valid_until, due_at = excluded.due_at, "
            "failed_at = NULL, failure_id = NULL, failure_params = NULL"),
        serviceId, url, now, description.validUntil, refreshDue(description, now));
}

} // namespace

core::Time refreshDue(const saml::ProviderDescription& description, core::Time fetchedAt) {
    constexpr core::Duration day = std::chrono::hours(24);
    constexpr core::Duration soonest = std::chrono::hours(1); // where it had ended already
    const core::Time daily = fetchedAt + day;
    return std::max(fetchedAt + soonest, std::min(description.validUntil.value_or(daily), daily));
}

void setProvider(store::Transaction& transaction, const QString& serviceId, const Provider& provider,
                 core::Time now) {
    setDescription(transaction, serviceId, provider.description);
    if (provider.metadataUrl) {
        setSource(transaction, serviceId, *provider.metadataUrl, provider.description, now);
    } else {
        transaction.run(QStringLiteral("DELETE FROM sso_metadata_sources WHERE service_id = ?"), serviceId);
    }
}

void refreshProvider(store::Transaction& transaction, const QString& serviceId,
                     const saml::ProviderDescription& description, core::Time now) {
    const auto source = transaction.one(
        QStringLiteral("SELECT url FROM sso_metadata_sources WHERE service_id = ?"), serviceId);
    if (source) {
        setProvider(transaction, serviceId, {description, source->text(0)}, now);
    }
}

QList<saml::Certificate> certificatesOf(store::Transaction& transaction, const QString& serviceId) {
    const QList<store::Row> rows = transaction.all(
        QStringLiteral("SELECT der, sha256, subject, not_before, not_after FROM sso_certificates "
                       "WHERE service_id = ? ORDER BY not_after DESC, sha256"),
        serviceId);
    QList<saml::Certificate> certificates;
    for (const store::Row& row : rows) {
        certificates.append({row.bytes(0), row.text(1), row.text(2), row.time(3), row.time(4)});
    }
    return certificates;
}

api::SsoCertificate shown(const saml::Certificate& certificate) {
    return {certificate.sha256, certificate.subject, certificate.notBefore, certificate.notAfter};
}

QList<api::SsoCertificate> shown(const QList<saml::Certificate>& certificates) {
    QList<api::SsoCertificate> list;
    for (const saml::Certificate& certificate : certificates) {
        list.append(shown(certificate));
    }
    return list;
}

core::json::Nullable<api::MetadataSource> metadataSourceOf(store::Transaction& transaction,
                                                           const QString& serviceId) {
    const auto row = transaction.one(
        QStringLiteral("SELECT url, fetched_at, valid_until, failed_at, failure_id, failure_params "
                       "FROM sso_metadata_sources WHERE service_id = ?"),
        serviceId);
    if (!row) {
        return {};
    }
    api::MetadataSource source;
    source.url = row->text(0);
    source.fetchedAt = row->time(1);
    if (!row->isNull(2)) {
        source.validUntil = row->time(2);
    }
    if (!row->isNull(3)) {
        source.failure = api::MetadataFailure{row->time(3), row->text(4),
                                              QJsonDocument::fromJson(row->text(5).toUtf8()).object()};
    }
    return source;
}

} // namespace service::sso
