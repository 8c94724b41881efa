#pragma once

#include "service/http/message.h"
#include "service/sso/sign_ins.h"

namespace service::sso {

// What stands in a login link beside the service.
struct LoginLink {
    bool isWell = true;
    std::optional<Desktop> desktop; // none of a bare browser
    std::optional<QString> testId;
};

// redirect_uri is http://127.0.0.1:PORT/PATH and nothing else: the loopback listener of a desktop (RFC
// 8252, 7.3), on a port from 1024 on. It comes with state (16 to 128 characters of base64url) and
// code_challenge (S256), or the link is not well. test stands alone.
LoginLink readLoginLink(const http::Request& request);

// Where the desktop's listener is told of the code.
QByteArray redirectTo(const Desktop& desktop, const QString& code);

} // namespace service::sso
