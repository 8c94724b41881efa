#pragma once

#include "service/outbound/http_post.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace service::outbound {

enum class SmtpTls {
    None,     // for a server on loopback only; the settings see to it
    StartTls, // required: without it nothing is sent
    Implicit, // from the first byte (port 465)
};

struct SmtpServer {
    QString host;
    int port = 587;
    SmtpTls tls = SmtpTls::StartTls;
    std::optional<Credentials> credentials = {};
    QString caFile = {}; // as in HttpPost
};

struct SmtpOutcome {
    enum class Kind {
        Accepted,
        Temporary,     // no connection, a timeout, or a reply of 4xx
        Permanent,     // a reply of 5xx to this sender, recipient or text
        Configuration, // TLS or the password is refused: nothing goes out until the operator has seen to it
    };
    Kind kind = Kind::Temporary;
    QString reason = {}; // for the log, without an address
};

// Hands one message (RFC 5322, lines ending in CR LF) to the server that the operator configured. 10 s to
// connect, and mailTimeout in all.
constexpr core::Duration mailTimeout = std::chrono::seconds(60);
SmtpOutcome sendMail(const SmtpServer& server, const QString& from, const QString& to,
                     const QByteArray& message);

} // namespace service::outbound
