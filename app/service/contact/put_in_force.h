#pragma once

#include "api/account.h"
#include "service/contact/change.h"
#include "service/http/exchange.h"

namespace service::delivery {
class Queue;
}

namespace service::contact {

// By what the person is told.
struct Notices {
    delivery::Queue& messages;
    const QString& publicUrl; // without a slash at its end
};

// The new contact takes the old one's place, with all that follows: for an address, other sessions and
// pending resets end, and the old address is told with a link by which it comes back. False, and nothing is
// changed, where another account has the address.
bool putInForce(store::Transaction& transaction, const http::Exchange& exchange, const Notices& notices,
                const api::Account& before, const Change& change);

} // namespace service::contact
