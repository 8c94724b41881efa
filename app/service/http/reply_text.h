#pragma once

#include "service/http/message.h"

namespace service::http {

// A reply as it goes over the wire.
// `date`: the present second as RFC 9110 writes it. HTML gets the headers that keep scripts, frames and
// referrers out, unless it brings its own.
QByteArray replyText(const Reply& reply, const QByteArray& requestId, const QByteArray& date, bool keepAlive);

// "Mon, 23 Nov 2026 09:00:00 GMT"
QByteArray httpDate(qint64 secondsSinceEpoch);

} // namespace service::http
