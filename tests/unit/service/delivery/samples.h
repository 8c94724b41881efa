#pragma once

#include "service/delivery/mail.h"
#include "service/delivery/provider.h"

#include <QJsonArray>

// Messages as the capabilities queue them.
namespace samples {

using namespace service::delivery;

inline const core::Time morning{1'795'424'400'000}; // 2026-11-23T09:00:00Z

// With a value for everything that any template asks for.
inline QJsonObject everyParameter() {
    return {{QStringLiteral("code"), QStringLiteral("048213")},
            {QStringLiteral("channel"), QStringLiteral("email")},
            {QStringLiteral("email"), QStringLiteral("alice.martin1234567@example.com")},
            {QStringLiteral("old"), QStringLiteral("a•••@example.com")},
            {QStringLiteral("new"), QStringLiteral("m•••@example.org")},
            {QStringLiteral("link"), QStringLiteral("https://service.example/not-me/abc?x=1&y=2")},
            {QStringLiteral("number"), QStringLiteral("+33 •• •• •• 12")},
            {QStringLiteral("at"), QStringLiteral("2026-11-23T09:00:00.000Z")},
            {QStringLiteral("device"), QStringLiteral("Alice’s laptop")},
            {QStringLiteral("url"), QStringLiteral("https://example.com/hooks")},
            {QStringLiteral("left"), QStringLiteral("9")},
            {QStringLiteral("organization"), QStringLiteral("Lighthouse Logistics")},
            {QStringLiteral("owner"), QStringLiteral("Bob Durand")},
            {QStringLiteral("owner_email"), QStringLiteral("bob.durand@example.com")},
            {QStringLiteral("receipt"), QStringLiteral("mfzwizlboq")},
            {QStringLiteral("until"), QStringLiteral("2026-12-07T09:00:00.000Z")},
            {QStringLiteral("services"),
             QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("Okta")},
                                    {QStringLiteral("link"), QStringLiteral("https://service.example/a")}},
                        QJsonObject{{QStringLiteral("name"), QStringLiteral("Entra")},
                                    {QStringLiteral("link"), QStringLiteral("https://service.example/b")}}}},
            {QStringLiteral("what"), QStringLiteral("two_factor")}};
}

inline Message code(const QString& to = QStringLiteral("alice@example.com")) {
    return {Channel::Email,
            to,
            Template::RegistrationCode,
            QStringLiteral("en"),
            {{QStringLiteral("code"), QStringLiteral("048213")}}};
}

inline Message sms(const QString& number = QStringLiteral("+33612345678")) {
    return {Channel::Sms,
            number,
            Template::ContactCodeNew,
            QStringLiteral("fr"),
            {{QStringLiteral("code"), QStringLiteral("048213")},
             {QStringLiteral("channel"), QStringLiteral("phone")}}};
}

// Without a code.
inline Message notice(const QString& to = QStringLiteral("alice@example.com")) {
    return {Channel::Email,
            to,
            Template::EmailPutBack,
            QStringLiteral("fr"),
            {{QStringLiteral("email"), QStringLiteral("alice@example.com")}}};
}

inline Claim claim(const Message& message) {
    return {QStringLiteral("m1"), 1, morning, message};
}

inline Mailbox from() {
    return {QStringLiteral("Personal Center"), QStringLiteral("no-reply@example.com")};
}

} // namespace samples
