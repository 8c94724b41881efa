#pragma once

#include "callback_url/rules.h"

// Inside this folder: the part of a URL between the slashes and the port.
namespace callback_url {

struct Host {
    QString name; // lower case, A-labels; an address in its canonical form, without brackets
    std::optional<Address> address;
};

// Brackets included where there are any. The refusal's check is "host".
tl::expected<Host, Refusal> readHost(const QString& text, const AddressRules& addresses);

} // namespace callback_url
