#pragma once

#include "core/secret_bytes.h"
#include "core/time.h"
#include "service/outbound/headers.h"

#include <QString>

#include <tl/expected.hpp>

namespace service::outbound {

// A user and a password for HTTP Basic or SMTP AUTH.
struct Credentials {
    QString user;
    core::SecretBytes password;
};

constexpr core::Duration postTimeout = std::chrono::seconds(20);

struct HttpPost {
    QString url;
    Credentials credentials; // of HTTP Basic; a user that is empty: none
    QByteArray json;
    QString caFile =
        {}; // of the authority that signed the server's certificate; the system's where it is empty
    // Beside Accept; with the Content-Type, where that is not application/json.
    Headers headers = {};
    core::Duration timeout = postTimeout; // in all
};

struct HttpAnswer {
    int status = 0;
    QByteArray body; // 64 KiB at most
};

// Why there was no answer.
struct NoAnswer {
    bool tls = false; // the certificate, or TLS itself
    QString reason;   // for the log: what libcurl says, without an address
};

// Asks an address that the operator wrote into the configuration. Whatever a user can write an address into
// must not come here: nothing about the address is checked. No redirect is followed; 10 s to connect at most.
tl::expected<HttpAnswer, NoAnswer> post(const HttpPost& request);

} // namespace service::outbound
