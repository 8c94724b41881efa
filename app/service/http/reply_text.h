#pragma once

#include "service/http/message.h"

namespace service::http {

// A reply as it goes over the wire.
// `date`: the present second as RFC 9110 writes it. Of a reply that is streamed it is the head alone; its
// body follows as chunks or, where the client does not know them, up to the end of the connection. HTML gets
// the headers that keep scripts, frames and referrers out, unless it brings its own.
enum class StreamAs { Chunks, UntilClose };
QByteArray replyText(const Reply& reply, const QByteArray& requestId, const QByteArray& date, bool keepAlive,
                     StreamAs streamAs = StreamAs::Chunks);

// A piece of a streamed body (RFC 9112, 7.1); the last one is that of an empty piece.
QByteArray chunkOf(const QByteArray& piece);

// "Mon, 23 Nov 2026 09:00:00 GMT"
QByteArray httpDate(qint64 secondsSinceEpoch);

} // namespace service::http
