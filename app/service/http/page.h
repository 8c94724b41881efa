#pragma once

#include "service/http/message.h"

#include <QString>

#include <optional>
#include <utility>

namespace service::http {

// Posts to the page's own address, or elsewhere.
struct PageForm {
    QString button;
    QString action = {}; // empty: where the page is
    QList<std::pair<QString, QString>> fields = {};
    bool sendsItself = false; // where the browser runs scripts; the button is for the others
};

struct PageLink {
    QString text;
    QString url;
};

// To be typed elsewhere.
struct PageCode {
    QString label;
    QString code;
};

// A page of few words for a browser. Everything here is text; markup is made of it.
struct Page {
    QString language; // en, fr
    int status = 200;
    QString heading;
    QString text = {};
    std::optional<PageForm> form = {};
    std::optional<PageLink> link = {};
    std::optional<PageCode> code = {};
};

// With a policy that allows what is on it and nothing else: no script but sendItselfPath, no framing, and
// forms to ourselves, unless its form goes elsewhere.
Reply page(const Page& page);

// The script of a form that sends itself, to be served under this path.
inline constexpr const char* sendItselfPath = "/send-form.js";
Reply sendItselfScript();

} // namespace service::http
