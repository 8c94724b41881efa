#pragma once

#include "service/store/database.h"

#include <QString>

#include <optional>

// The link in the mail to an old address by which its holder puts it back: "this wasn't me". It is good for
// seven days and once.
namespace service::delivery {
class Queue;
}

namespace service::contact {

// The token of the link.
QString issueReturn(store::Transaction& transaction, const QString& accountId, const QString& oldEmail,
                    core::Time now);

struct Return {
    QString accountId;
    QString oldEmail;
};
std::optional<Return> findReturn(store::Transaction& transaction, const QString& token, core::Time now);

enum class ReturnOutcome {
    PutBack,
    AddressTaken, // the old address has another account by now; the sessions have ended all the same
    NoSuchLink,
};
// Puts the old address back, ends every session and whatever else was under way, and voids the links to
// addresses that came later.
ReturnOutcome useReturn(store::Transaction& transaction, delivery::Queue& messages, const QString& token,
                        const QString& address, core::Time now);

void removeOldReturns(store::Transaction& transaction, core::Time now);

} // namespace service::contact
