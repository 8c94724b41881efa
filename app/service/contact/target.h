#pragma once

#include "api/account.h"
#include "api/contact.h"

#include <QString>

#include <optional>

namespace service::contact {

// A contact: as its holder writes it, and as it is compared.
struct Target {
    QString written;
    QString normal;
};

// The one of the two that the channel wants. bad_request where it is absent, email_invalid, phone_invalid.
core::Result<Target> targetIn(const api::ContactTarget& body, api::ContactChannel channel);

// The contact in force that can prove itself: the address, or a number that was verified.
std::optional<Target> provable(const api::Account& account, api::ContactChannel channel);

} // namespace service::contact
