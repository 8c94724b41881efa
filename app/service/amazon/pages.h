#pragma once

#include "service/http/page.h"

namespace service::amazon {

// What the buyer's browser shows once AWS has sent it here, in the reader's language.
enum class PageKind {
    Arrived,       // with the link and the code
    Bound,         // already
    UnderWay,      // the same form was posted a moment ago
    Stale,         // AWS does not know the token (any more)
    NoToken,       // the form came without
    Unavailable,   // AWS can't be asked now
    NotConfigured, // or never
    FromAws,       // somebody opened the address by hand
};

struct Arrival {
    QString link; // personal-center://amazon/bind?…
    QString code;
};
http::Reply arrivalPage(http::Language language, const Arrival& arrival);
// again: the form that posts the same once more.
http::Reply page(http::Language language, PageKind kind, const std::optional<http::PageForm>& again = {});

} // namespace service::amazon
