#include "flows/sso_link.h"

#include <QRegularExpression>
#include <QUrlQuery>

namespace flows {

namespace {

struct Parts {
    QUrl server;
    QString serviceId;
};

std::optional<Parts> partsOf(const QString& link) {
    static const QRegularExpression shape(QStringLiteral("\\A(.*)/sso/([A-Za-z0-9_-]{1,64})/login/?\\z"));
    QUrl url(link.trimmed(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    const QRegularExpressionMatch match = shape.match(url.path());
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty() || !match.hasMatch()) {
        return std::nullopt;
    }
    url.setPath(match.captured(1));
    url.setQuery(QString());
    url.setFragment(QString());
    return Parts{url, match.captured(2)};
}

QUrl linkOf(const QUrl& server, const QString& serviceId) {
    QUrl link = server;
    link.setPath(server.path() + QStringLiteral("/sso/%1/login").arg(serviceId));
    return link;
}

int portOf(const QUrl& url) {
    constexpr int https = 443;
    constexpr int http = 80;
    return url.port(url.scheme() == QLatin1String("https") ? https : http);
}

bool isSame(const QUrl& a, const QUrl& b) {
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b) && a.path() == b.path();
}

} // namespace

QString ssoLinkIn(const QString& uri) {
    const QUrl url(uri.trimmed(), QUrl::StrictMode);
    const bool isOurs = url.isValid() && url.scheme() == QLatin1String("personal-center") &&
                        url.host() == QLatin1String("sso") && url.path() == QLatin1String("/sign-in");
    return isOurs ? QUrlQuery(url).queryItemValue(QStringLiteral("link"), QUrl::FullyDecoded) : QString();
}

QUrl serverOfSsoLink(const QString& link) {
    const auto parts = partsOf(link);
    return parts ? parts->server : QUrl();
}

core::Result<QUrl> checkedSsoLink(const QString& typed, const QUrl& server) {
    const QString within = ssoLinkIn(typed);
    const auto parts = partsOf(within.isEmpty() ? typed : within);
    if (!parts) {
        return core::fail(
            core::ErrorId::SsoLinkInvalid,
            {{QStringLiteral("reason"), QStringLiteral("not_a_link")},
             {QStringLiteral("example"), linkOf(server, QStringLiteral("ID"))
                                             .toString()
                                             .replace(QLatin1String("/ID/"), QLatin1String("/…/"))}});
    }
    if (!isSame(parts->server, server)) {
        const bool sameHost = parts->server.host() == server.host();
        const auto named = [sameHost](const QUrl& url) {
            return sameHost ? url.toDisplayString() : url.host();
        };
        return core::fail(core::ErrorId::SsoLinkInvalid,
                          {{QStringLiteral("reason"), QStringLiteral("other_server")},
                           {QStringLiteral("host"), named(parts->server)},
                           {QStringLiteral("expected"), named(server)}});
    }
    return linkOf(server, parts->serviceId);
}

} // namespace flows
