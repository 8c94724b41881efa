#include "service/sso/metadata_refresh.h"

#include "service/activity/activity.h"
#include "service/sso/services.h"

#include <QJsonDocument>

#include <algorithm>

namespace service::sso {

namespace {

constexpr core::Duration retry = std::chrono::hours(1);

bool sameProvider(const saml::ProviderDescription& a, const saml::ProviderDescription& b) {
    const auto keysOf = [](const saml::ProviderDescription& provider) {
        QStringList keys;
        for (const saml::Certificate& certificate : provider.certificates) {
            keys.append(certificate.sha256);
        }
        keys.sort();
        return keys;
    };
    return a.signOnUrl == b.signOnUrl && a.binding == b.binding && keysOf(a) == keysOf(b);
}

void tell(store::Transaction& transaction, const QString& ownerId, const char* kind,
          const QJsonObject& params, core::Time now) {
    activity::record(transaction, {ownerId, kind, params}, now);
}

} // namespace

struct MetadataRefresh::Due {
    QString serviceId;
    QString ownerId;
    QString name;
    QString url;
};

void MetadataRefresh::run() {
    while (!m_stopped) {
        const std::optional<Due> due = claim();
        if (!due) {
            return;
        }
        const auto found = m_reader.follow(due->url);
        m_database.write([&](store::Transaction& transaction) { settle(transaction, *due, found); });
    }
}

// Moves it to the next attempt: several processes share the work, and one that is killed loses nothing.
std::optional<MetadataRefresh::Due> MetadataRefresh::claim() {
    const core::Time now = m_clock.now();
    return m_database.write([&](store::Transaction& transaction) -> std::optional<Due> {
        const auto row = transaction.one(
            QStringLiteral(
                "SELECT m.service_id, s.owner_id, s.name, m.url FROM sso_metadata_sources m "
                "JOIN sso_services s ON s.id = m.service_id WHERE m.due_at <= ? ORDER BY m.due_at LIMIT 1"),
            now);
        if (!row) {
            return std::nullopt;
        }
        transaction.run(QStringLiteral("UPDATE sso_metadata_sources SET due_at = ? WHERE service_id = ?"),
                        now + retry, row->text(0));
        return Due{row->text(0), row->text(1), row->text(2), row->text(3)};
    });
}

void MetadataRefresh::settle(store::Transaction& transaction, const Due& due,
                             const core::Result<saml::ProviderDescription>& found) const {
    const core::Time now = m_clock.now();
    const auto present = transaction.one(
        QStringLiteral(
            "SELECT s.entity_id, s.sign_on_url, s.binding, m.failed_at FROM sso_metadata_sources m "
            "JOIN sso_services s ON s.id = m.service_id WHERE m.service_id = ? AND m.url = ?"),
        due.serviceId, due.url);
    if (!present) { // deleted, or configured otherwise meanwhile
        return;
    }
    core::Result<saml::ProviderDescription> taken = found;
    if (taken && taken->entityId != present->text(0)) {
        taken = core::fail(core::ErrorId::MetadataInvalid,
                           {{QStringLiteral("reason"), QStringLiteral("another_provider")}});
    }
    const QJsonObject named{{QStringLiteral("name"), due.name}};
    if (taken) {
        saml::ProviderDescription before;
        before.signOnUrl = present->text(1);
        before.binding = present->text(2) == QStringLiteral("post") ? api::SignOnBinding::Post
                                                                    : api::SignOnBinding::Redirect;
        before.certificates = certificatesOf(transaction, due.serviceId);
        refreshProvider(transaction, due.serviceId, *taken, now);
        if (!sameProvider(before, *taken)) {
            countVersion(transaction, due.serviceId, now);
            tell(transaction, due.ownerId, activity::kind::ssoMetadataRefreshed, named, now);
        }
        return;
    }
    const core::Error& error = taken.error();
    transaction.run(
        QStringLiteral("UPDATE sso_metadata_sources SET failed_at = ?, failure_id = ?, failure_params = ? "
                       "WHERE service_id = ?"),
        now, core::errorName(error.id),
        QString::fromUtf8(QJsonDocument(error.params).toJson(QJsonDocument::Compact)), due.serviceId);
    if (present->isNull(3)) {
        QJsonObject params = named;
        params.insert(QStringLiteral("id"), core::errorName(error.id));
        params.insert(QStringLiteral("reason"), error.params.value(QStringLiteral("reason")).toString());
        tell(transaction, due.ownerId, activity::kind::ssoMetadataFailed, params, now);
    }
}

} // namespace service::sso
