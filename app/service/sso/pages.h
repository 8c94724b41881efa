#pragma once

#include "service/http/page.h"

namespace service::sso {

// What the browser shows on the way, in the reader's language. Why a response was refused is for the
// service's owner: the page says only what to do.
enum class PageKind {
    NoSuchService,
    BadLink,  // a parameter of the login link is not as it should be
    Continue, // to the provider, by a form
    Refused,  // the response was not taken
    Gone,     // the way back was used, or is too old
    OtherBrowser,
    OpenDesktop, // a bare browser: the account opens in the desktop
    TestPassed,
    TestFailed,
};

http::Reply page(http::Language language, PageKind kind, const std::optional<http::PageForm>& form = {},
                 const std::optional<QString>& link = {});

} // namespace service::sso
