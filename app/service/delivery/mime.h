#pragma once

#include "core/time.h"

#include <QByteArray>
#include <QString>

// The encodings of a mail: RFC 5322 (headers), RFC 2045 (bodies), RFC 2047 (text in headers).
namespace service::delivery::mime {

// "Mon, 23 Nov 2026 08:50:00 +0000"
QByteArray date(core::Time time);
// A display name: as it is, quoted, or in encoded words.
QByteArray phrase(const QString& text);
// The value of a header such as Subject, folded; `used` columns of its first line are taken.
QByteArray unstructured(const QString& text, qsizetype used);
// A text with lines of 76 columns at most, ending in CR LF.
QByteArray quotedPrintable(const QString& text);

} // namespace service::delivery::mime
