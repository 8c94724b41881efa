#pragma once

#include "core/result.h"

#include <QUrl>

namespace flows {

// Reads what a person pastes for a login link: "https://center.example.com/sso/ID/login", or the link that
// the service's last page opens this program with (ssoLinkIn()). Gives it without query and fragment.
// Error: sso_link_invalid {reason: not_a_link, example} or {reason: other_server, host, expected}.
core::Result<QUrl> checkedSsoLink(const QString& typed, const QUrl& server);

// "personal-center://sso/sign-in?link=…" → the login link in it; empty where it is none of those.
QString ssoLinkIn(const QString& uri);

// The server that a login link belongs to; empty where it is not one.
QUrl serverOfSsoLink(const QString& link);

} // namespace flows
