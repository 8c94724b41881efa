#pragma once

#include "core/time.h"
#include "service/delivery/texts.h"

#include <QByteArray>
#include <QString>

namespace service::delivery {

// "Personal Center <no-reply@example.com>"
struct Mailbox {
    QString name; // may be empty
    QString address;
};

QString plainText(const Text& text);
// The text in the layout, every value escaped.
QString html(const Text& text, const QString& layout);

// A whole mail (RFC 5322, multipart/alternative, lines ending in CR LF). The same id gives the same bytes,
// and the Message-ID by which a receiver recognizes a message that came twice.
QByteArray composeMail(const Text& text, const QString& layout, const Mailbox& from, const QString& to,
                       const QString& id, core::Time date);

// Whether it can stand in a header and in SMTP as it is: ASCII, one @, no white space, no brackets.
bool isPlainAddress(const QString& address);

} // namespace service::delivery
