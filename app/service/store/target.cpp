#include "service/store/target.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

#include <stdexcept>

namespace service::store {

namespace {

[[noreturn]] void refuse(const QString& what) {
    throw std::invalid_argument(
        (what + QStringLiteral("; right would be sqlite:FILE or postgresql://USER@HOST:PORT/NAME"))
            .toStdString());
}

// What libpq knows and an operator may need; anything else is more likely a typing mistake.
const QStringList& knownOptions() {
    static const QStringList options{
        QStringLiteral("sslmode"),         QStringLiteral("sslrootcert"),
        QStringLiteral("sslcert"),         QStringLiteral("sslkey"),
        QStringLiteral("connect_timeout"), QStringLiteral("application_name"),
        QStringLiteral("passfile"),        QStringLiteral("target_session_attrs"),
        QStringLiteral("channel_binding"), QStringLiteral("gssencmode"),
    };
    return options;
}

QString optionsOf(const QUrlQuery& query) {
    QStringList options;
    bool timeout = false;
    for (const auto& [name, value] : query.queryItems(QUrl::FullyDecoded)) {
        if (name == QStringLiteral("host")) {
            continue;
        }
        // The driver hands options on as text, where blanks, quotes and semicolons have a meaning.
        static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:@-]+$"));
        if (!knownOptions().contains(name) || !plain.match(value).hasMatch()) {
            refuse(QStringLiteral("the database option \"%1\" is not known, or its value can't be taken")
                       .arg(name));
        }
        timeout = timeout || name == QStringLiteral("connect_timeout");
        options.append(name + QLatin1Char('=') + value);
    }
    if (!timeout) {
        options.append(QStringLiteral("connect_timeout=5"));
    }
    // A server that vanished is noticed within half a minute, not after hours.
    options.append(QStringLiteral("tcp_user_timeout=20000;keepalives_idle=10"));
    return options.join(QLatin1Char(';'));
}

Target postgresql(const QString& text, const QString& password) {
    const QUrl url(text, QUrl::StrictMode);
    const QUrlQuery query(url);
    Target target;
    target.sqlite = false;
    target.host = query.hasQueryItem(QStringLiteral("host"))
                      ? query.queryItemValue(QStringLiteral("host"), QUrl::FullyDecoded)
                      : url.host(QUrl::FullyDecoded);
    target.port = url.port(5432);
    target.name = url.path(QUrl::FullyDecoded).mid(1);
    target.user = url.userName(QUrl::FullyDecoded);
    target.password = password.isEmpty() ? url.password(QUrl::FullyDecoded) : password;
    if (!url.isValid() || target.name.isEmpty() || target.name.contains(QLatin1Char('/'))) {
        refuse(QStringLiteral("the database URL is not complete"));
    }
    target.options = optionsOf(query);
    return target;
}

} // namespace

Target Target::fromUrl(const QString& url, const QString& password) {
    if (url.startsWith(QStringLiteral("postgresql://")) || url.startsWith(QStringLiteral("postgres://"))) {
        return postgresql(url, password);
    }
    if (!url.startsWith(QStringLiteral("sqlite:"))) {
        refuse(QStringLiteral("the database URL has no scheme that is known"));
    }
    Target target;
    target.file = url.mid(7);
    if (target.file.isEmpty() || target.file.startsWith(QStringLiteral(":memory:"))) {
        refuse(QStringLiteral("the database URL names no file"));
    }
    return target;
}

} // namespace service::store
