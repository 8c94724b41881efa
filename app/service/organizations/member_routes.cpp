#include "service/organizations/member_routes.h"

#include "service/delivery/queue.h"
#include "service/identity/accounts.h"
#include "service/limits/limits.h"
#include "service/organizations/events.h"
#include "service/organizations/invitation_rows.h"
#include "service/organizations/member_rows.h"
#include "service/organizations/organization_rows.h"
#include "service/organizations/sso_consents.h"

namespace service::organizations {

namespace {

QString organizationId(const http::Exchange& exchange) {
    return exchange.request().parameter(QStringLiteral("id"));
}

core::Result<http::Reply> list(http::Exchange& exchange) {
    const core::Result<int> limit = exchange.limit();
    const auto after = http::placeOf(exchange.cursor());
    if (!limit || !after) {
        return core::fail(limit ? after.error() : limit.error());
    }
    return exchange.read([&](store::Transaction& transaction) -> core::Result<api::Page<api::Member>> {
        const auto organization =
            findOwned(transaction, organizationId(exchange), exchange.caller().accountId, exchange.now());
        if (!organization) {
            return core::fail(organization.error());
        }
        return membersPage(transaction, organization->id, *after, *limit, exchange.now());
    });
}

} // namespace

void MemberRoutes::registerRoutes(http::Router& router) {
    router.on(api::listMembers, &list);
    router.on(api::inviteMember, [this](http::Exchange& exchange, const api::InviteMember& body) {
        const std::optional<identity::EmailAddress> email = identity::parseEmail(body.email);
        return exchange.write([&](store::Transaction& transaction) -> core::Result<api::Member> {
            if (!email) {
                return core::fail(core::ErrorId::EmailInvalid);
            }
            return add(transaction, exchange, *email);
        });
    });
    router.on(api::removeMember, [this](http::Exchange& exchange) {
        return exchange.write([&](store::Transaction& transaction) { return remove(transaction, exchange); });
    });
}

// The same answer, after the same work, whether or not an account has the address: the mail alone is in its
// holder's language, where there is one.
core::Result<api::Member> MemberRoutes::add(store::Transaction& transaction, const http::Exchange& exchange,
                                            const identity::EmailAddress& email) const {
    const auto organization =
        findOwned(transaction, organizationId(exchange), exchange.caller().accountId, exchange.now());
    if (!organization) {
        return core::fail(organization.error());
    }
    if (belongs(transaction, organization->id, email.normal)) {
        return core::fail(core::ErrorId::AlreadyMember); // which the list of members tells its owner too
    }
    if (auto room = takeRoom(transaction, exchange, email); !room) {
        return core::fail(room.error());
    }
    const api::Member member = invite(transaction, organization->id, email, exchange.now());
    send(transaction, exchange, email, *organization, *member.expiresAt);
    record(transaction, exchange, activity::kind::memberInvited, organization->name);
    return member;
}

core::Result<void> MemberRoutes::takeRoom(store::Transaction& transaction, const http::Exchange& exchange,
                                          const identity::EmailAddress& email) const {
    using limits::Limit;
    const core::Time now = exchange.now();
    if (auto room = m_with.limits.check(transaction, Limit::InvitationsAddress, email.normal, now); !room) {
        return room;
    }
    if (auto room = m_with.limits.take(transaction, Limit::Invitations, exchange.caller().accountId, now);
        !room) {
        return room;
    }
    m_with.limits.count(transaction, Limit::InvitationsAddress, email.normal, now);
    return {};
}

void MemberRoutes::send(store::Transaction& transaction, const http::Exchange& exchange,
                        const identity::EmailAddress& email, const api::Organization& organization,
                        core::Time expiresAt) const {
    const identity::Holder owner =
        identity::findHolder(transaction, exchange.caller().accountId).value_or(identity::Holder());
    const std::optional<identity::Holder> holder = identity::findHolderByEmail(transaction, email.normal);
    const QString address = holder ? holder->email : email.written;
    m_with.messages.add(transaction,
                        {delivery::Channel::Email,
                         address,
                         delivery::Template::OrganizationInvitation,
                         holder ? holder->locale : owner.locale,
                         {{QStringLiteral("organization"), organization.name},
                          {QStringLiteral("owner"), owner.name},
                          {QStringLiteral("owner_email"), owner.email},
                          {QStringLiteral("email"), address},
                          {QStringLiteral("until"), core::toRfc3339(expiresAt)}},
                         expiresAt,
                         exchange.caller().accountId},
                        exchange.now());
}

core::Result<api::Empty> MemberRoutes::remove(store::Transaction& transaction,
                                              const http::Exchange& exchange) const {
    const core::Time now = exchange.now();
    const QString& callerId = exchange.caller().accountId;
    const std::optional<api::Organization> organization =
        find(transaction, organizationId(exchange), callerId, now);
    if (!organization) {
        return core::fail(core::ErrorId::NotFound);
    }
    if (!organization->owned) {
        return leave(transaction, exchange, *organization);
    }
    const QString id = exchange.request().parameter(QStringLiteral("member_id"));
    if (removeMember(transaction, organization->id, id)) {
        m_with.consents.left(transaction, id, organization->id, now);
        record(transaction, exchange, activity::kind::memberRemoved, organization->name);
        recordFor(transaction, id, activity::kind::membershipEnded, organization->name, now);
        return api::Empty{};
    }
    if (removeInvitation(transaction, organization->id, id)) {
        record(transaction, exchange, activity::kind::invitationTakenBack, organization->name);
        return api::Empty{};
    }
    return core::fail(core::ErrorId::NotFound);
}

core::Result<api::Empty> MemberRoutes::leave(store::Transaction& transaction, const http::Exchange& exchange,
                                             const api::Organization& organization) const {
    const QString& callerId = exchange.caller().accountId;
    if (exchange.request().parameter(QStringLiteral("member_id")) != callerId) {
        return core::fail(core::ErrorId::NotFound);
    }
    removeMember(transaction, organization.id, callerId);
    m_with.consents.left(transaction, callerId, organization.id, exchange.now());
    record(transaction, exchange, activity::kind::organizationLeft, organization.name);
    recordFor(transaction, ownerOf(transaction, organization.id), activity::kind::memberLeft,
              organization.name, exchange.now());
    return api::Empty{};
}

} // namespace service::organizations
