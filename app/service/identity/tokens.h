#pragma once

#include <QByteArray>
#include <QString>

namespace service::identity {

// 256 random bits in base64url: what a session, a device or a link is told once.
QString newToken();

// By which it is found again. A token is too long to be guessed, so a plain SHA-256 tells nothing of it.
QByteArray hashOfToken(QByteArrayView token);

} // namespace service::identity
