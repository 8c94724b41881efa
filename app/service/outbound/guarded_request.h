#pragma once

#include "callback_url/rules.h"
#include "core/time.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>
#include <utility>

namespace service::outbound {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

// A POST to an address that a user wrote.
struct GuardedRequest {
    callback_url::Url url;
    Headers headers;
    QByteArray body;
    core::Duration timeout = std::chrono::seconds(3); // in all
};

struct SeenCertificate {
    QString tlsVersion;
    QString subject;
    QString issuer;
    core::Time notAfter;
};

// What became of it. No redirect is followed: a 302 is an answer.
struct GuardedOutcome {
    enum class End {
        Answered,
        NotResolved,
        ResolvingTimedOut,
        AddressRefused, // nothing was sent to it, nor connected
        ConnectionRefused,
        Unreachable,
        ConnectingTimedOut,
        ConnectingFailed,
        TlsFailed,
        NotHttp,  // the answer is none of HTTP
        CutOff,   // in the middle of the answer
        TooLarge, // head or body
        TimedOut, // connected, and no whole answer in time
    };
    End end = End::ConnectingFailed;
    QStringList addresses;                      // that the host resolves to
    QString address;                            // the one that was connected to, or refused
    std::optional<callback_url::Range> range;   // why it was refused
    std::optional<SeenCertificate> certificate; // of a peer that showed one, whether or not it was accepted
    QString tlsReason;                          // as CallbackCheck's params have it
    int status = 0;                             // where Answered, and where known otherwise
    Headers headers;                            // of the answer; 64 KiB with the status line at most
    QByteArray body;                            // 64 KiB at most
    core::Duration took{0};
};

} // namespace service::outbound
