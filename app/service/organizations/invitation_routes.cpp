#include "service/organizations/invitation_routes.h"

#include "service/organizations/events.h"
#include "service/organizations/member_rows.h"
#include "service/organizations/organization_rows.h"
#include "service/organizations/sso_consents.h"

namespace service::organizations {

namespace {

core::Result<Received> received(store::Transaction& transaction, const http::Exchange& exchange) {
    std::optional<Received> found =
        findReceived(transaction, exchange.request().parameter(QStringLiteral("id")),
                     exchange.caller().accountId, exchange.now());
    if (!found) {
        return core::fail(core::ErrorId::NotFound);
    }
    return *std::move(found);
}

core::Result<api::Empty> decline(store::Transaction& transaction, const http::Exchange& exchange) {
    const core::Result<Received> invitation = received(transaction, exchange);
    if (!invitation) {
        return core::fail(invitation.error());
    }
    removeInvitation(transaction, invitation->organizationId, invitation->invitation.id);
    record(transaction, exchange, activity::kind::invitationDeclined, invitation->invitation.organization);
    return api::Empty{};
}

} // namespace

void InvitationRoutes::registerRoutes(http::Router& router) {
    router.on(api::listInvitations, [this](http::Exchange& exchange) { return list(exchange); });
    router.on(api::acceptInvitation, [this](http::Exchange& exchange, const api::AcceptInvitation& body) {
        return exchange.write(
            [&](store::Transaction& transaction) { return accept(transaction, exchange, body); });
    });
    router.on(api::declineInvitation, [](http::Exchange& exchange) {
        return exchange.write(
            [&](store::Transaction& transaction) { return decline(transaction, exchange); });
    });
}

core::Result<http::Reply> InvitationRoutes::list(http::Exchange& exchange) const {
    const core::Result<int> limit = exchange.limit();
    const auto after = http::placeOf(exchange.cursor());
    if (!limit || !after) {
        return core::fail(limit ? after.error() : limit.error());
    }
    return exchange.read([&](store::Transaction& transaction) -> core::Result<api::Page<api::Invitation>> {
        const ReceivedPage page =
            receivedPage(transaction, exchange.caller().accountId, *after, *limit, exchange.now());
        api::Page<api::Invitation> result{{}, page.nextCursor, page.total};
        for (const Received& found : page.items) {
            result.items.append(found.invitation);
            result.items.last().ssoServices = m_with.consents.servicesOf(transaction, found.organizationId);
        }
        return result;
    });
}

core::Result<api::Organization> InvitationRoutes::accept(store::Transaction& transaction,
                                                         const http::Exchange& exchange,
                                                         const api::AcceptInvitation& body) const {
    const core::Time now = exchange.now();
    const QString& accountId = exchange.caller().accountId;
    const core::Result<Received> invitation = received(transaction, exchange);
    if (!invitation) {
        return core::fail(invitation.error());
    }
    const QString& organizationId = invitation->organizationId;
    if (!body.ssoServices.isEmpty()) {
        // Somebody else's provider will open the account: whoever found a session open must not arrange that.
        if (!exchange.caller().steppedUp) {
            return core::fail(m_with.guard.stepUpRequired(transaction, exchange.caller()));
        }
        if (auto agreed = m_with.consents.agree(transaction, exchange, organizationId, body.ssoServices);
            !agreed) {
            return core::fail(agreed.error());
        }
    }
    removeInvitation(transaction, organizationId, invitation->invitation.id);
    addMember(transaction, organizationId, accountId, now);
    const QString& name = invitation->invitation.organization;
    record(transaction, exchange, activity::kind::organizationJoined, name);
    recordFor(transaction, ownerOf(transaction, organizationId), activity::kind::memberJoined, name, now);
    std::optional<api::Organization> organization = find(transaction, organizationId, accountId, now);
    return *std::move(organization);
}

} // namespace service::organizations
