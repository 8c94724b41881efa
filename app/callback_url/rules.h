#pragma once

#include "callback_url/address_rules.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <tl/expected.hpp>

namespace callback_url {

// A callback URL as it is used: nothing in it but what is here, whatever was typed.
struct Url {
    QString scheme;                 // http, https
    QString host;                   // lower case, A-labels (punycode); IPv6 without brackets
    std::optional<Address> address; // where the host is one
    QString target;                 // path and query, percent-encoded: "/", "/hooks?x=1"

    QString toString() const;  // "https://[2606:4700::1]/hooks?x=1"
    QString authority() const; // "[2606:4700::1]"
    int port() const;          // 80, 443
};

// A rule that the text breaks. Rules by check:
//   form      empty, too_long (over 2,048 characters, encoded), control_character, whitespace, backslash,
//   fragment,
//             percent_encoding (a % that begins none)
//   scheme    scheme_missing, scheme_not_allowed
//   userinfo  userinfo
//   port      port (but for the scheme's own)
//   host      host_missing, host_invalid, host_not_ascii (full-width and other look-alikes of digits, dots
//             and slashes; letters of other alphabets are turned into A-labels), local_name, address_spelling
//             (decimal, octal, hex, short), address_refused {range}
struct Refusal {
    QString check;
    QString rule;
    QJsonObject params = {};

    friend bool operator==(const Refusal&, const Refusal&) = default;
};

// Reads what a person typed, by the rules that need no network; both programs go by it. Every rule that is
// broken is told, in the order of the checks: form, scheme, userinfo, port, host.
tl::expected<Url, QList<Refusal>> parse(const QString& typed, const AddressRules& addresses);

} // namespace callback_url
