#include "service/http/reply_text.h"

#include <algorithm>
#include <array>
#include <ctime>

namespace service::http {

namespace {

QByteArray reasonOf(int status) {
    switch (status) {
    case 200:
        return QByteArrayLiteral("OK");
    case 201:
        return QByteArrayLiteral("Created");
    case 202:
        return QByteArrayLiteral("Accepted");
    case 204:
        return QByteArrayLiteral("No Content");
    case 303:
        return QByteArrayLiteral("See Other");
    default:
        return status < 400 ? QByteArrayLiteral("Other")
                            : QByteArrayLiteral("Error"); // clients go by the number
    }
}

bool has(const Reply& reply, QByteArrayView name) {
    return std::any_of(reply.headers.begin(), reply.headers.end(), [&](const auto& header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
}

void addPageHeaders(const Reply& reply, QByteArray& text) {
    if (!has(reply, "Content-Security-Policy")) {
        text += "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; "
                "frame-ancestors 'none'; base-uri 'none'\r\n";
    }
    text += "X-Frame-Options: DENY\r\nReferrer-Policy: no-referrer\r\n";
}

} // namespace

QByteArray replyText(const Reply& reply, const QByteArray& requestId, const QByteArray& date, bool keepAlive,
                     StreamAs streamAs) {
    constexpr qsizetype headAtMost = 512;
    QByteArray text;
    text.reserve(headAtMost + reply.body.size());
    text += "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reasonOf(reply.status) + "\r\n";
    text += "Date: " + date + "\r\nX-Request-Id: " + requestId + "\r\n";
    text += "X-Content-Type-Options: nosniff\r\n";
    if (!has(reply, "Cache-Control")) {
        text += "Cache-Control: no-store\r\n";
    }
    for (const auto& [name, value] : reply.headers) {
        text += name + ": " + value + "\r\n";
    }
    if (reply.contentType.startsWith("text/html")) {
        addPageHeaders(reply, text);
    }
    if (reply.status != 204) {
        text += "Content-Type: " + reply.contentType + "\r\n";
    }
    if (reply.stream) {
        text += streamAs == StreamAs::Chunks ? "Transfer-Encoding: chunked\r\n" : "";
    } else if (reply.status != 204) {
        text += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    }
    if (!keepAlive) {
        text += "Connection: close\r\n";
    }
    text += "\r\n";
    text += reply.body;
    return text;
}

QByteArray chunkOf(const QByteArray& piece) {
    constexpr int hexadecimal = 16;
    return QByteArray::number(piece.size(), hexadecimal) + "\r\n" + piece + "\r\n";
}

QByteArray httpDate(qint64 secondsSinceEpoch) {
    const std::time_t time = secondsSinceEpoch;
    std::tm parts{};
    gmtime_r(&time, &parts);
    static constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT",
                  days[static_cast<std::size_t>(parts.tm_wday)], parts.tm_mday,
                  months[static_cast<std::size_t>(parts.tm_mon)], parts.tm_year + 1900, parts.tm_hour,
                  parts.tm_min, parts.tm_sec);
    return text.data();
}

} // namespace service::http
