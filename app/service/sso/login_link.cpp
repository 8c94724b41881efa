#include "service/sso/login_link.h"

#include <QRegularExpression>

namespace service::sso {

namespace {

bool isLoopback(const QString& uri) {
    static const QRegularExpression shape(
        QStringLiteral("\\Ahttp://127\\.0\\.0\\.1:([1-9][0-9]{3,4})/[A-Za-z0-9/_-]{0,64}\\z"));
    constexpr int leastPort = 1024;
    constexpr int lastPort = 65535;
    const QRegularExpressionMatch match = shape.match(uri);
    const int port = match.captured(1).toInt();
    return match.hasMatch() && port >= leastPort && port <= lastPort;
}

bool isState(const QString& text) {
    static const QRegularExpression shape(QStringLiteral("\\A[A-Za-z0-9_-]{16,128}\\z"));
    return shape.match(text).hasMatch();
}

// SHA-256 in base64url (RFC 7636, 4.2).
bool isChallenge(const QString& text) {
    static const QRegularExpression shape(QStringLiteral("\\A[A-Za-z0-9_-]{43}\\z"));
    return shape.match(text).hasMatch();
}

} // namespace

LoginLink readLoginLink(const http::Request& request) {
    const auto value = [&](const char* name) -> std::optional<QString> {
        const QString key = QString::fromLatin1(name);
        return request.query.hasQueryItem(key) ? std::optional(request.queryValue(key)) : std::nullopt;
    };
    LoginLink link;
    link.testId = value("test");
    const auto redirectUri = value("redirect_uri");
    const auto state = value("state");
    const auto challenge = value("code_challenge");
    const auto method = value("code_challenge_method");
    if (!redirectUri && !state && !challenge && !method) {
        return link;
    }
    link.isWell = !link.testId && redirectUri && isLoopback(*redirectUri) && state && isState(*state) &&
                  challenge && isChallenge(*challenge) && method == QStringLiteral("S256");
    if (link.isWell) {
        link.desktop = Desktop{*redirectUri, *state, *challenge};
    }
    return link;
}

QByteArray redirectTo(const Desktop& desktop, const QString& code) {
    // Neither needs escaping: both are base64url.
    return (desktop.redirectUri + QStringLiteral("?code=") + code + QStringLiteral("&state=") + desktop.state)
        .toLatin1();
}

} // namespace service::sso
