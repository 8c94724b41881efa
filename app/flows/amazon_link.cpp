#include "flows/amazon_link.h"

#include "client/connection.h"

#include <QRegularExpression>
#include <QUrlQuery>

namespace flows {

namespace {

constexpr qsizetype longestLink = 2048;

// Tokens are base64url, codes letters and digits in groups; a path is made of them, so nothing else passes.
bool isToken(const QString& text) {
    static const QRegularExpression shape(QStringLiteral("\\A[A-Za-z0-9_-]{4,128}\\z"));
    return shape.match(text).hasMatch();
}

} // namespace

std::optional<AmazonLink> amazonLinkIn(const QString& uri) {
    if (uri.size() > longestLink) {
        return std::nullopt;
    }
    const QUrl url(uri.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != QLatin1String("personal-center") ||
        url.host() != QLatin1String("amazon") || url.path() != QLatin1String("/bind")) {
        return std::nullopt;
    }
    const QUrlQuery query(url);
    const QStringList servers = query.allQueryItemValues(QStringLiteral("server"), QUrl::FullyDecoded);
    const QStringList tokens = query.allQueryItemValues(QStringLiteral("token"), QUrl::FullyDecoded);
    if (servers.size() != 1 || tokens.size() != 1 || !isToken(tokens.constFirst())) {
        return std::nullopt;
    }
    const core::Result<QUrl> server = client::Connection::checkedUrl(servers.constFirst());
    return server ? std::optional(AmazonLink{*server, tokens.constFirst()}) : std::nullopt;
}

QString amazonTokenIn(const QString& typed, const QUrl& server) {
    if (const auto link = amazonLinkIn(typed)) {
        return link->server == server ? link->token : QString();
    }
    QString code = typed.simplified();
    code.remove(QLatin1Char(' '));
    return isToken(code) ? code : QString();
}

} // namespace flows
