#include "service/organizations/organizations.h"

#include "core/text.h"
#include "service/http/paging.h"
#include "service/keys/master_keys.h"

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

api::Organization organizationIn(const store::Row& row) {
    api::Organization organization{
        .id = row.text(0),
        .name = row.text(1),
        .website = {},
        .timeZone = row.text(3),
        .owned = true,
        .createdAt = row.time(4),
        .version = static_cast<int>(row.number(5)),
    };
    if (!row.isNull(2)) {
        organization.website = row.text(2);
    }
    return organization;
}

// The oldest first.
api::Page<api::Organization> page(store::Transaction& transaction, const QString& ownerId,
                                  const std::optional<http::ListPlace>& after, int limit) {
    api::Page<api::Organization> result;
    result.total = static_cast<int>(
        transaction.one(QStringLiteral("SELECT COUNT(*) FROM organizations WHERE owner_id = ?"), ownerId)
            ->number(0));
    const http::ListPlace place = after.value_or(http::ListPlace{{-1}, {}});
    const QList<store::Row> rows = transaction.all(
        QStringLiteral("SELECT id, name, website, time_zone, created_at, version FROM organizations "
                       "WHERE owner_id = ? AND (created_at > ? OR (created_at = ? AND id > ?)) "
                       "ORDER BY created_at, id LIMIT ?"),
        ownerId, place.at, place.at, place.id, limit + 1);
    for (const store::Row& row : rows.mid(0, limit)) {
        result.items.append(organizationIn(row));
    }
    if (rows.size() > limit) {
        const api::Organization& last = result.items.last();
        result.nextCursor = http::cursorAt({last.createdAt, last.id});
    }
    return result;
}

} // namespace

core::Result<api::NewOrganization> checked(const api::NewOrganization& organization, const QString& prefix) {
    api::NewOrganization result = organization;
    const std::optional<QString> name = core::visibleName(organization.name);
    if (!name) {
        return refuse(core::ErrorId::NameInvalid, prefix + QStringLiteral("name"));
    }
    result.name = *name;
    if (organization.website) {
        result.website = organization.website->trimmed();
        if (!isWebsite(*result.website)) {
            return refuse(core::ErrorId::WebsiteInvalid, prefix + QStringLiteral("website"));
        }
    }
    if (!isTimeZone(organization.timeZone)) {
        return refuse(core::ErrorId::TimeZoneInvalid, prefix + QStringLiteral("time_zone"));
    }
    return result;
}

QString create(store::Transaction& transaction, const QString& ownerId,
               const api::NewOrganization& organization, core::Time now) {
    const QString id = keys::randomId();
    transaction.run(
        QStringLiteral("INSERT INTO organizations (id, owner_id, name, website, time_zone, created_at) "
                       "VALUES (?, ?, ?, ?, ?, ?)"),
        id, ownerId, organization.name, organization.website, organization.timeZone, now);
    return id;
}

void registerRoutes(http::Router& router) {
    router.on(api::listOrganizations, [](http::Exchange& exchange) -> core::Result<http::Reply> {
        const core::Result<int> limit = exchange.limit();
        const auto after = http::placeOf(exchange.cursor());
        if (!limit || !after) {
            return core::fail(limit ? after.error() : limit.error());
        }
        return exchange.read(
            [&](store::Transaction& transaction) -> core::Result<api::Page<api::Organization>> {
                return page(transaction, exchange.caller().accountId, *after, *limit);
            });
    });
}

} // namespace service::organizations
