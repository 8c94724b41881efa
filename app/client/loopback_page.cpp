#include "client/loopback_page.h"

#include <QCryptographicHash>

namespace client {

namespace {

constexpr auto style =
    "body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.5rem;color:#1b1f27;"
    "background:#f5f6f8}h1{font-size:1.4rem;line-height:1.3}@media(prefers-color-scheme:dark){body{"
    "color:#e7eaf0;background:#17191e}}";

QByteArray reasonOf(int status) {
    constexpr int fine = 200;
    constexpr int notFound = 404;
    constexpr int methodNotAllowed = 405;
    switch (status) {
    case fine:
        return "OK";
    case notFound:
        return "Not Found";
    case methodNotAllowed:
        return "Method Not Allowed\r\nAllow: GET";
    default:
        return "Bad Request";
    }
}

} // namespace

QByteArray loopbackReply(int status, const PageWords& words) {
    const QByteArray body =
        QStringLiteral(
            "<!DOCTYPE html><html lang=\"%1\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
            "content=\"width=device-width\"><title>%2</title><style>%3</style></head><body><h1>%2</h1>"
            "<p>%4</p></body></html>\n")
            .arg(words.language.toHtmlEscaped(), words.title.toHtmlEscaped(), QString::fromLatin1(style),
                 words.text.toHtmlEscaped())
            .toUtf8();
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray(style), QCryptographicHash::Sha256).toBase64();
    return "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonOf(status) +
           "\r\nContent-Type: text/html; charset=utf-8"
           "\r\nContent-Length: " +
           QByteArray::number(body.size()) +
           "\r\nContent-Security-Policy: default-src 'none'; style-src 'sha256-" + hash +
           "'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'"
           "\r\nX-Content-Type-Options: nosniff"
           "\r\nReferrer-Policy: no-referrer"
           "\r\nCache-Control: no-store"
           "\r\nConnection: close\r\n\r\n" +
           body;
}

} // namespace client
