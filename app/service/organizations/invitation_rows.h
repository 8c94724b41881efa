#pragma once

#include "api/organizations.h"
#include "service/http/paging.h"
#include "service/identity/email_address.h"
#include "service/store/database.h"

#include <optional>

// Invitations that wait for an answer. They go by address, and come to whichever account has it.
namespace service::organizations {

inline constexpr core::Duration invitationLives = std::chrono::hours(24 * 14);

// One that is there already for this address begins anew.
api::Member invite(store::Transaction& transaction, const QString& organizationId,
                   const identity::EmailAddress& email, core::Time now);
// Its owner takes it back, or it was answered. False where the organization has no such invitation.
bool removeInvitation(store::Transaction& transaction, const QString& organizationId, const QString& id);

// To the account's address; the SSO services of its organization are the caller's to add.
struct Received {
    api::Invitation invitation;
    QString organizationId;
};
std::optional<Received> findReceived(store::Transaction& transaction, const QString& id,
                                     const QString& accountId, core::Time now);
struct ReceivedPage {
    QList<Received> items;
    core::json::Nullable<QString> nextCursor;
    int total = 0;
};
// The oldest first.
ReceivedPage receivedPage(store::Transaction& transaction, const QString& accountId,
                          const std::optional<http::ListPlace>& after, int limit, core::Time now);
// Those that nobody answered in time.
void removeOldInvitations(store::Transaction& transaction, core::Time now);

} // namespace service::organizations
