#include "service/http/request_head.h"

#include "service/http/metrics.h"

#include <QUrl>

#include <algorithm>
#include <utility>

namespace service::http {

QList<QByteArray> hostsOf(const QUrl& publicUrl) {
    const int ofScheme = publicUrl.scheme() == QStringLiteral("https") ? 443 : 80;
    const int port = publicUrl.port(ofScheme);
    QByteArray host = publicUrl.host(QUrl::FullyEncoded).toLower().toLatin1();
    if (host.contains(':')) {
        host = '[' + host + ']';
    }
    const bool isLoopback = host.startsWith("127.") || host == "[::1]";
    QList<QByteArray> hosts;
    QList<QByteArray> names{host};
    if (isLoopback) {
        names.append("localhost");
    }
    for (const QByteArray& name : std::as_const(names)) {
        hosts.append(name + ':' + QByteArray::number(port));
        if (port == ofScheme) {
            hosts.append(name);
        }
    }
    return hosts;
}

QString clientAddress(const QString& peer, const QByteArray& forwardedFor,
                      const QList<limits::Network>& trustedProxies) {
    const auto isTrusted = [&](const QString& address) {
        return std::any_of(trustedProxies.begin(), trustedProxies.end(),
                           [&](const limits::Network& network) { return network.contains(address); });
    };
    QString address = peer;
    QList<QByteArray> hops = forwardedFor.isEmpty() ? QList<QByteArray>() : forwardedFor.split(',');
    while (!hops.isEmpty() && isTrusted(address)) {
        const auto hop = limits::normalAddress(QString::fromLatin1(hops.takeLast().trimmed()));
        if (!hop) {
            break; // whoever wrote this is no proxy of ours
        }
        address = *hop;
    }
    return address;
}

Language preferredLanguage(const QByteArray& acceptLanguage) {
    double english = 0;
    double french = 0;
    for (const QByteArray& part : acceptLanguage.toLower().split(',')) {
        const QList<QByteArray> pieces = part.split(';');
        double quality = 1;
        for (qsizetype index = 1; index < pieces.size(); ++index) {
            const QByteArray piece = pieces[index].trimmed();
            if (piece.startsWith("q=")) {
                quality = piece.sliced(2).toDouble();
            }
        }
        const QByteArray language = pieces.first().trimmed().split('-').first();
        if (language == "en") {
            english = std::max(english, quality);
        } else if (language == "fr") {
            french = std::max(french, quality);
        }
    }
    return french > english ? Language::French : Language::English;
}

std::optional<api::Method> methodFrom(QByteArrayView name) {
    for (const api::Method method :
         {api::Method::Get, api::Method::Post, api::Method::Put, api::Method::Patch, api::Method::Delete}) {
        if (name == methodName(method)) {
            return method;
        }
    }
    return std::nullopt;
}

} // namespace service::http
