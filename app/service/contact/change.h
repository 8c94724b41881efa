#pragma once

#include "api/contact.h"
#include "service/http/paging.h"
#include "service/store/database.h"

#include <QString>

#include <optional>

namespace service::contact {

using State = api::ContactChangeState;
using Channel = api::ContactChannel;

// The change of an e-mail address or a phone number, as the database keeps it. verify_current → enter_new →
// verify_new → done; it may be cancelled until it is done, and expires an hour after its start.
struct Change {
    static constexpr core::Duration lifetime = std::chrono::hours(1);

    QString id;
    QString accountId;
    Channel channel = Channel::Email;
    State state = State::VerifyCurrent;
    std::optional<QString> target;       // the new contact, as written
    std::optional<QString> targetNormal; // and as it is compared
    std::optional<QString> codeId;       // the last code that was sent for it
    std::optional<QString> messageId;    // and the message that carried it
    core::Time createdAt;
    core::Time expiresAt;

    bool isOpen() const {
        return state != State::Done && state != State::Cancelled && state != State::Expired;
    }
    bool awaitsCode() const { return state == State::VerifyCurrent || state == State::VerifyNew; }
    bool takesTarget() const { return state == State::EnterNew || state == State::VerifyNew; }
};

void insert(store::Transaction& transaction, const Change& change);

// With the state that it has now: expired where its hour is over.
std::optional<Change> find(store::Transaction& transaction, const QString& accountId, const QString& id,
                           core::Time now);
// The newest first; one more than `limit` where there are more.
QList<Change> newest(store::Transaction& transaction, const QString& accountId,
                     const std::optional<http::ListPlace>& after, int limit, core::Time now);
int count(store::Transaction& transaction, const QString& accountId);

// Writes state, target, code and message. False where the change has left `from` in the meantime; then
// nothing is written.
bool advance(store::Transaction& transaction, const Change& change, State from);

// Those of the channel that were open; how many there were.
int cancelOpen(store::Transaction& transaction, const QString& accountId, Channel channel, core::Time now);

// A day after they ended.
void removeOldChanges(store::Transaction& transaction, core::Time now);

} // namespace service::contact
