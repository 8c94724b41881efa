#pragma once

#include "service/delivery/message.h"
#include "service/identity/accounts.h"

namespace service::delivery {
class Queue;
}

namespace service::identity {

// A mail to the holder about what happened to what protects the account. device: which did it, as its owner
// calls it; empty where it has no name. more: what the template wants beside `at` and `device`.
void notify(store::Transaction& transaction, delivery::Queue& messages, const Holder& holder,
            delivery::Template what, const QString& device, core::Time now, const QJsonObject& more = {});

} // namespace service::identity
