#pragma once

#include <QByteArray>
#include <QString>

namespace client {

// What a page in the browser says.
struct PageWords {
    QString language; // "en"
    QString title;
    QString text;
};

// A whole HTTP reply with that page: no script, nothing fetched, never framed, never kept.
QByteArray loopbackReply(int status, const PageWords& words);

} // namespace client
