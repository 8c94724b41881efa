#pragma once

#include "callback_url/rules.h"
#include "core/time.h"
#include "service/outbound/headers.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace service::outbound {

// What is read of an answer: its heads (with those of 1xx), and its body where nothing else is said.
inline constexpr qsizetype largestPart = 64 * 1024;

// To an address that a user wrote. A GET has no body.
struct GuardedRequest {
    enum class Method { Post, Get };

    callback_url::Url url;
    Headers headers;
    QByteArray body;
    core::Duration timeout = std::chrono::seconds(3); // in all
    qsizetype largestBody = largestPart;              // of the answer
    Method method = Method::Post;
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
        AddressRefused, // one of those that the host resolves to is; none was connected to
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
    QStringList addresses;                      // that the host resolves to; 50 at most
    QString address;                            // the one that was connected to, or refused
    std::optional<callback_url::Range> range;   // why it was refused
    bool sent = false;                          // the request, or a part of it
    std::optional<SeenCertificate> certificate; // of a peer that showed one, whether or not it was accepted
    QString tlsReason;                          // as CallbackCheck's params have it
    int status = 0;                             // where Answered, and where known otherwise
    Headers headers;                            // of the answer
    QByteArray body;                            // as it was sent: not decompressed
    core::Duration took{0};
};

// Sends it, and waits. The address is checked where the connection is made. A name is looked up once, and
// where one of its addresses is refused nothing is sent to any of them: what a receiver is depends on no
// chance. caFile: of the authority that signed the receivers' certificates; the system's where it is empty.
GuardedOutcome post(const GuardedRequest& request, const callback_url::AddressRules& addresses,
                    const QString& caFile);
GuardedOutcome get(GuardedRequest request, const callback_url::AddressRules& addresses,
                   const QString& caFile);

} // namespace service::outbound
