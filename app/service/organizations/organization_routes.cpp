#include "service/organizations/organization_routes.h"

#include "core/text.h"
#include "service/organizations/events.h"
#include "service/organizations/member_rows.h"
#include "service/organizations/organization_rows.h"
#include "service/organizations/organization_rules.h"
#include "service/organizations/sso_consents.h"

namespace service::organizations {

namespace {

using Outcome = core::Result<api::Organization>;

core::Result<http::Reply> list(http::Exchange& exchange) {
    const core::Result<int> limit = exchange.limit();
    const auto after = http::placeOf(exchange.cursor());
    if (!limit || !after) {
        return core::fail(limit ? after.error() : limit.error());
    }
    return exchange.read([&](store::Transaction& transaction) -> core::Result<api::Page<api::Organization>> {
        return page(transaction, exchange.caller().accountId, *after, *limit, exchange.now());
    });
}

Outcome owned(store::Transaction& transaction, const http::Exchange& exchange) {
    return findOwned(transaction, exchange.request().parameter(QStringLiteral("id")),
                     exchange.caller().accountId, exchange.now());
}

core::Result<http::Reply> add(http::Exchange& exchange, const api::NewOrganization& body) {
    const core::Result<api::NewOrganization> organization = checked(body, {});
    return exchange.write([&](store::Transaction& transaction) -> Outcome {
        if (!organization) {
            return core::fail(organization.error());
        }
        const QString& accountId = exchange.caller().accountId;
        const QString id = create(transaction, accountId, *organization, exchange.now());
        record(transaction, exchange, activity::kind::organizationCreated, organization->name);
        return findOwned(transaction, id, accountId, exchange.now());
    });
}

// What is as it was is no change.
api::UpdateOrganization changesIn(const api::UpdateOrganization& update, const api::Organization& present) {
    api::UpdateOrganization changes = update;
    if (changes.name && *changes.name == present.name) {
        changes.name.reset();
    }
    const std::optional<QString>& website = present.website;
    if (changes.website && website == static_cast<const std::optional<QString>&>(*changes.website)) {
        changes.website.reset();
    }
    return changes;
}

void recordChange(store::Transaction& transaction, const http::Exchange& exchange,
                  const api::Organization& before, const api::UpdateOrganization& changes) {
    if (!changes.name) {
        record(transaction, exchange, activity::kind::organizationChanged, before.name);
        return;
    }
    const http::Caller& caller = exchange.caller();
    activity::record(transaction,
                     {caller.accountId,
                      activity::kind::organizationChanged,
                      {{QStringLiteral("from"), before.name}, {QStringLiteral("to"), *changes.name}},
                      caller.sessionId,
                      exchange.request().address},
                     exchange.now());
}

core::Result<http::Reply> change(http::Exchange& exchange, const api::UpdateOrganization& body) {
    const core::Result<api::UpdateOrganization> right = checked(body);
    return exchange.write([&](store::Transaction& transaction) -> Outcome {
        const Outcome before = owned(transaction, exchange);
        if (!before || !right) {
            return core::fail(before ? right.error() : before.error());
        }
        if (auto same = exchange.matches(before->version, core::json::toJson(*before)); !same) {
            return core::fail(same.error());
        }
        const api::UpdateOrganization changes = changesIn(*right, *before);
        if (!changes.name && !changes.website) {
            return before;
        }
        update(transaction, before->id, exchange.caller().accountId, changes);
        recordChange(transaction, exchange, *before, changes);
        return owned(transaction, exchange);
    });
}

} // namespace

void OrganizationRoutes::registerRoutes(http::Router& router) {
    router.on(api::listOrganizations, &list);
    router.on(api::createOrganization, &add);
    router.on(api::updateOrganization, &change);
    router.on(api::deleteOrganization, [this](http::Exchange& exchange, const api::DeleteOrganization& body) {
        return exchange.write(
            [&](store::Transaction& transaction) { return remove(transaction, exchange, body); });
    });
}

core::Result<api::Empty> OrganizationRoutes::remove(store::Transaction& transaction,
                                                    const http::Exchange& exchange,
                                                    const api::DeleteOrganization& body) const {
    const Outcome organization = owned(transaction, exchange);
    if (!organization) {
        return core::fail(organization.error());
    }
    if (core::visibleName(body.confirmName) != organization->name) {
        return core::fail(core::ErrorId::ConfirmationWrong);
    }
    const core::Time now = exchange.now();
    const QStringList members = membersOf(transaction, organization->id);
    for (const QString& accountId : members) {
        removeMember(transaction, organization->id, accountId);
        m_with.consents.left(transaction, accountId, organization->id, now);
        recordFor(transaction, accountId, activity::kind::membershipEnded, organization->name, now);
    }
    organizations::remove(transaction, organization->id, exchange.caller().accountId);
    record(transaction, exchange, activity::kind::organizationDeleted, organization->name);
    return api::Empty{};
}

} // namespace service::organizations
