#pragma once

#include <QString>

#include <optional>

namespace service::identity {

// The address of one mailbox. What is taken: an RFC 5321 dot-string of ASCII before one @, and after it a
// domain name with a dot. No quoted local parts, no comments, no address literals.
struct EmailAddress {
    QString written; // as its owner writes it; only a domain beyond ASCII becomes its punycode
    QString normal;  // by which addresses are compared: lower case throughout

    friend bool operator==(const EmailAddress&, const EmailAddress&) = default;
};

std::optional<EmailAddress> parseEmail(const QString& text);

// What may be shown of it to somebody who knows it: a•••@example.com
QString maskedEmail(const QString& address);

} // namespace service::identity
