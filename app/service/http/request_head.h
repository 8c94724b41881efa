#pragma once

#include "service/http/message.h"
#include "service/limits/network.h"

#include <QStringList>

namespace service::http {

// What the header of a request says, beyond its syntax.

// The hosts that may be asked for: that of the public URL, with its port or, where that is the scheme's own,
// without; for a loopback address "localhost" as well. In lower case.
QList<QByteArray> hostsOf(const QUrl& publicUrl);

// The client's address: the peer's, or, where that is a trusted proxy, the last address in X-Forwarded-For
// that is none.
QString clientAddress(const QString& peer, const QByteArray& forwardedFor,
                      const QList<limits::Network>& trustedProxies);

// The language of ours that Accept-Language (RFC 9110, 12.5.4) likes best; English where it likes none.
Language preferredLanguage(const QByteArray& acceptLanguage);

std::optional<api::Method> methodFrom(QByteArrayView name);

} // namespace service::http
