#include "service/organizations/organization_rules.h"

#include "core/text.h"

#include <QRegularExpression>
#include <QTimeZone>
#include <QUrl>

namespace service::organizations {

namespace {

bool isWebsite(const QString& text) {
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https");
    return url.isValid() && web && !url.host().isEmpty() && url.userInfo().isEmpty();
}

bool isTimeZone(const QString& text) {
    // Qt also takes offsets such as UTC+03:00, which are no names of zones.
    static const QRegularExpression shape(QStringLiteral("^(UTC|[A-Za-z]+(/[A-Za-z0-9_+-]+)+)$"));
    return shape.match(text).hasMatch() && QTimeZone::isTimeZoneIdAvailable(text.toLatin1());
}

tl::unexpected<core::Error> refuse(core::ErrorId id, const QString& field) {
    return core::fail({id, {}, {{field, QStringLiteral("not_allowed"), {}}}});
}

core::Result<QString> checkedName(const QString& text, const QString& field) {
    const std::optional<QString> name = core::visibleName(text);
    if (!name) {
        return refuse(core::ErrorId::NameInvalid, field);
    }
    return *name;
}

core::Result<QString> checkedWebsite(const QString& text, const QString& field) {
    const QString website = text.trimmed();
    if (!isWebsite(website)) {
        return refuse(core::ErrorId::WebsiteInvalid, field);
    }
    return website;
}

} // namespace

core::Result<api::NewOrganization> checked(const api::NewOrganization& organization, const QString& prefix) {
    api::NewOrganization result = organization;
    const core::Result<QString> name = checkedName(organization.name, prefix + QStringLiteral("name"));
    if (!name) {
        return core::fail(name.error());
    }
    result.name = *name;
    if (organization.website) {
        const auto website = checkedWebsite(*organization.website, prefix + QStringLiteral("website"));
        if (!website) {
            return core::fail(website.error());
        }
        result.website = *website;
    }
    if (!isTimeZone(organization.timeZone)) {
        return refuse(core::ErrorId::TimeZoneInvalid, prefix + QStringLiteral("time_zone"));
    }
    return result;
}

core::Result<api::UpdateOrganization> checked(const api::UpdateOrganization& update) {
    api::UpdateOrganization result = update;
    if (update.name) {
        const core::Result<QString> name = checkedName(*update.name, QStringLiteral("name"));
        if (!name) {
            return core::fail(name.error());
        }
        result.name = *name;
    }
    if (update.website && *update.website) {
        const auto website = checkedWebsite(**update.website, QStringLiteral("website"));
        if (!website) {
            return core::fail(website.error());
        }
        result.website = core::json::Nullable<QString>(*website);
    }
    return result;
}

} // namespace service::organizations
