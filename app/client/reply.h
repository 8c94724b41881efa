#pragma once

#include "core/result.h"
#include "core/time.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

QT_BEGIN_NAMESPACE
class QSslError;
QT_END_NAMESPACE

namespace client {

// What came back, before anyone believes it.
struct RawReply {
    int status = 0;
    QByteArray contentType;
    QByteArray retryAfter;
    QByteArray body;
};

// The Error that the reply is; nothing where its status means success.
std::optional<core::Error> refusalIn(const RawReply& reply);
// The object that the reply carries (empty where it has none, or null), or the Error that it is.
core::Result<QJsonObject> readReply(const RawReply& reply);

// "Mon, 23 Nov 2026 09:11:21 GMT" (RFC 9110, 5.6.7); milliseconds 0 for anything else.
core::Time fromHttpDate(const QByteArray& text);

core::Error unexpected(const char* reason, QJsonObject params = {});

// A word for why a certificate is refused: expired, not_yet_valid, wrong_host, self_signed, untrusted,
// revoked, other.
QString tlsCause(const QSslError& error);

} // namespace client
